import { describe, expect, it } from 'vitest';
import { createListener } from '../../../src/sandbox/listener.ts';

const HERE = { host: '127.0.0.1', port: 0 };

describe('a listener', () => {
  it('really refuses connections while it is closed, and comes back on the same port', async () => {
    const listener = createListener((_request, response) => response.end('here'), HERE);
    await listener.open();
    const port = listener.port();
    const call = () => fetch(`http://127.0.0.1:${port}`).then((answer) => answer.text());
    expect(await call()).toBe('here');

    listener.closeFor(300);
    expect(listener.isOpen()).toBe(false);
    await expect(call()).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    await until(() => listener.isOpen());
    expect(await call()).toBe('here');
    expect(listener.port()).toBe(port);
    await listener.stop();
    await expect(call()).rejects.toThrow();
  });

  it('says that a port is taken', async () => {
    const first = createListener((_request, response) => response.end(), HERE);
    await first.open();
    const second = createListener((_request, response) => response.end(), { ...HERE, port: first.port() });
    await expect(second.open()).rejects.toMatchObject({ code: 'SANDBOX_PORT', params: { port: first.port() } });
    await first.stop();
  });

  it('stops in the middle of a spell', async () => {
    const listener = createListener((_request, response) => response.end(), HERE);
    await listener.open();
    listener.closeFor(60_000);
    await listener.stop();
    expect(listener.isOpen()).toBe(false);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}
