import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentHash } from '../../src/domain/index.ts';
import { killAfterOutput } from '../support/kill-after-output.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { createRecorder, trivialSteps } from '../support/trivial-steps.ts';
import { CODES, openTrivialWorkspace, writeInput } from '../support/trivial-workspace.ts';

const folder = temporaryFolder();
const SCRIPT = 'test/support/run-trivial.ts';
const PAGES_IN_FLIGHT = 3;

function writeDossiers(dir: string): void {
  for (const [index, code] of CODES.entries()) {
    const pages = (from: number) =>
      Array.from({ length: 4 }, (_, page) => `trang ${index} ${from + page}`).join('\n\n');
    writeInput(join(dir, 'input'), { [`${code}/a.txt`]: pages(1), [`${code}/b.txt`]: pages(5) });
  }
}

/** Everything a person could see of the outcome; times left out. */
async function outcomeOf(dir: string) {
  const files = (at: string): string[] =>
    readdirSync(at).flatMap((name) => {
      const path = join(at, name);
      return statSync(path).isDirectory() ? files(path) : [path];
    });
  const records = files(join(dir, 'records')).map((path) => {
    const text = readFileSync(path, 'utf8');
    return [path.slice(dir.length), contentHash(path.endsWith('.json') ? timeless(text) : text)];
  });
  const workspace = await openTrivialWorkspace(dir, []);
  const outbox = (await workspace.catalog.outbox.list()).map(({ target, dossierCode, recordVersion, contentHash }) =>
    [target, dossierCode, recordVersion, contentHash].join(' '),
  );
  const dossiers = (await workspace.catalog.listDossiers()).map(({ code, state }) => `${code} ${state}`);
  await workspace.close();
  return { records: records.sort(), outbox: outbox.sort(), dossiers };
}

function timeless(text: string): unknown {
  const record = JSON.parse(text);
  return { ...record, history: record.history.map(({ times: _, ...line }: { times: unknown }) => line) };
}

describe('a run that is killed the hard way', () => {
  it('goes on where it was, at every moment, and ends as if nothing had happened', async () => {
    const calm = join(folder(), 'yên');
    mkdirSync(calm);
    writeDossiers(calm);
    const workspace = await openTrivialWorkspace(calm, trivialSteps(createRecorder()));
    await workspace.run();
    await workspace.close();
    const expected = await outcomeOf(calm);
    expect(expected.records).toHaveLength(3 * 5);

    // Every place at which the run says something: reading, assembling, the closing transaction, writing records.
    const said = await killAfterOutput(SCRIPT, [prepared('mẫu')], Number.POSITIVE_INFINITY);
    expect(said.at(-1)).toBe('exit 0');
    const moments = Array.from({ length: 9 }, (_, index) => 1 + Math.floor((index * (said.length - 2)) / 8));
    for (const moment of moments) {
      const dir = prepared(`giết-${moment}`);
      const first = await killAfterOutput(SCRIPT, [dir], moment);
      const second = await killAfterOutput(SCRIPT, [dir], Number.POSITIVE_INFINITY);
      expect(second.at(-1), `after ${first.at(-1)}`).toBe('exit 0');
      expect(await outcomeOf(dir), `killed after: ${first.at(-1)}`).toEqual(expected);
      const reads = [...first, ...second].filter((line) => line.startsWith('recognize'));
      expect(reads.length - 24, `killed after: ${first.at(-1)}`).toBeLessThanOrEqual(PAGES_IN_FLIGHT);
    }
  });
});

function prepared(name: string): string {
  const dir = join(folder(), name);
  cpSync(join(folder(), 'yên', 'input'), join(dir, 'input'), { recursive: true });
  return dir;
}
