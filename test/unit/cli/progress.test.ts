import { describe, expect, it } from 'vitest';
import { openProgress, progressText } from '../../../src/cli/progress.ts';
import { openSession } from '../../../src/cli/session.ts';

const session = (...argv: string[]) => openSession(['--lang', 'vi', ...argv], new AbortController().signal);
const facts = { label: 'Hồ sơ', done: 37, total: 120, detail: '412 trang', etaSeconds: 187 };

/** A stand-in for standard error that remembers what was written. */
function screen(isTTY: boolean, columns = 200) {
  const written: string[] = [];
  const stream = { isTTY, columns, write: (text: string) => written.push(text) > 0 } as unknown as NodeJS.WriteStream;
  return { stream, written };
}

describe('progress', () => {
  it('tells how far, how many and how long', () => {
    expect(progressText(facts, session())).toMatch(/^Hồ sơ \[█{7}░{17}\] 37\/120 · 412 trang · còn khoảng 3:07$/);
    expect(progressText({ ...facts, total: 0, done: 0, etaSeconds: null }, session())).toContain('0/0');
  });

  it('draws over one line of a terminal and takes it away', () => {
    const { stream, written } = screen(true);
    const line = openProgress(session(), stream);
    line.show(facts);
    line.clear();
    expect(written).toHaveLength(2);
    expect(written[0]?.startsWith('\r')).toBe(true);
    expect(written[0]?.endsWith('\u001B[K')).toBe(true);
    expect(written[1]).toBe('\r\u001B[K');
  });

  it('never wraps', () => {
    const { stream, written } = screen(true, 30);
    openProgress(session(), stream).show(facts);
    expect(written[0]?.replace('\u001B[K', '').length).toBeLessThanOrEqual(31);
  });

  it.each([
    ['is no terminal', false, []],
    ['is told to be quiet', true, ['--quiet']],
  ])('says nothing where it %s', (_name, isTTY, argv) => {
    const { stream, written } = screen(isTTY);
    const line = openProgress(session(...argv), stream);
    line.show(facts);
    line.clear();
    expect(written).toEqual([]);
  });
});
