import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fail } from '../../../../src/errors/index.ts';
import { type App, createApp, listen } from '../../../../src/service/http/index.ts';

const open: App[] = [];
afterEach(async () => {
  for (const app of open.splice(0)) await app.close();
});

function sample(faults: unknown[] = []): App {
  const app = createApp({ language: 'vi', bodyLimitBytes: 100, onFault: (fault) => faults.push(fault) });
  open.push(app);
  app.get('/broken/:name', async () => {
    throw new Error('Nguyễn Thị Bí Mật');
  });
  app.get('/locked', async () => fail('LOCKED', { where: { dossier: 'H1' }, params: { by: 'Lan' } }));
  app.post(
    '/echo',
    {
      schema: {
        body: z.strictObject({ count: z.int() }),
        response: { 200: z.strictObject({ count: z.int() }) },
      },
    },
    async ({ body }) => body,
  );
  return app;
}

describe('a server of ours', () => {
  it('answers errors of the catalogue with their status, in the language asked for', async () => {
    const answer = await sample().inject('/locked');
    expect(answer.statusCode).toBe(423);
    expect(answer.json().error).toEqual({
      code: 'LOCKED',
      message: 'Hồ sơ H1 đang mở ở cửa sổ khác (Lan).',
      hint: 'Đóng ở cửa sổ kia, hoặc nhận xử lý tiếp tại đây.',
      recovery: 'retry',
      where: { dossier: 'H1' },
    });
  });

  it('says nothing of what a bug held, and tells its owner the route alone', async () => {
    const faults: unknown[] = [];
    const answer = await sample(faults).inject('/broken/nguyen-van-a');
    expect(answer.statusCode).toBe(500);
    expect(answer.json().error.code).toBe('INTERNAL');
    expect(answer.body + JSON.stringify(faults)).not.toMatch(/Bí Mật|nguyen-van-a/);
    expect(faults).toEqual([{ code: 'INTERNAL', status: 500, route: 'GET /broken/:name' }]);
  });

  it.each([
    ['not JSON', '{', 400, 'REQUEST_INVALID'],
    ['a wrong member', '{"count":"x"}', 400, 'REQUEST_INVALID'],
    ['one member too many', '{"count":1,"more":1}', 400, 'REQUEST_INVALID'],
    ['too much', `{"count":1,"x":"${'x'.repeat(200)}"}`, 413, 'REQUEST_TOO_LARGE'],
  ])('refuses a body that is %s', async (_what, payload, status, code) => {
    const answer = await sample().inject({
      method: 'POST',
      url: '/echo',
      headers: { 'content-type': 'application/json' },
      payload,
    });
    expect([answer.statusCode, answer.json().error.code]).toEqual([status, code]);
  });

  it.each([
    ['a foreign name', { host: 'evil.example:80' }],
    ['a page of another site', { host: '127.0.0.1:4000', origin: 'https://evil.example' }],
    ['another port of this machine', { host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4001' }],
    ['a sandboxed page', { host: '127.0.0.1:4000', origin: 'null' }],
  ])('refuses %s', async (_what, headers) => {
    const answer = await sample().inject({ method: 'POST', url: '/echo', headers, payload: { count: 1 } });
    expect([answer.statusCode, answer.json().error.code]).toEqual([403, 'REQUEST_REFUSED']);
  });

  it('takes its own page, tells browsers to trust nothing else and to keep nothing', async () => {
    const headers = { host: 'localhost:4000', origin: 'http://localhost:4000' };
    const answer = await sample().inject({ method: 'POST', url: '/echo', headers, payload: { count: 1 } });
    expect(answer.json()).toEqual({ count: 1 });
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
    expect(answer.headers['content-security-policy']).not.toContain('unsafe');
    expect(answer.headers['cache-control']).toBe('no-store');
    const missing = await sample().inject('/nowhere');
    expect([missing.statusCode, missing.json().error.code]).toEqual([404, 'ADDRESS_UNKNOWN']);
  });

  it('says which port cannot be had', async () => {
    const first = await listen(sample(), { host: '127.0.0.1', port: 0 });
    await expect(listen(sample(), { host: '127.0.0.1', port: first.port })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
    });
    expect((await fetch(`${first.url}/locked`)).status).toBe(423);
  });
});
