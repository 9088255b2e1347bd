import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DossierRecord } from '../../src/domain/index.ts';
import { PROJECT, runSohoa, startSohoa } from './sohoa-process.ts';

/** A workspace with some sample dossiers digitized, and the shipped `sohoa review` on it. */
export interface ReviewByCommand {
  /** Opens the page: with the token. */
  readonly url: string;
  readonly workspace: string;
  /** What `sohoa review` printed. */
  printed(): string;
  record(code: string): DossierRecord;
  /** The text files of a dossier's documents, in order. */
  texts(code: string): string[];
  /** Works on one dossier again, after a change of the pipeline file. */
  rerun(code: string, change: (pipeline: string) => string): Promise<void>;
  sohoa(...args: string[]): Promise<{ code: number | null; stdout: string }>;
  startReview(): Promise<void>;
  stopReview(): Promise<void>;
  close(): Promise<void>;
}

const SAMPLES = join(PROJECT, 'samples');
/** All done, some failed on their content (a rejected one has), some values wait. */
const GOOD_EXITS: readonly (number | null)[] = [0, 4, 6];

/** Every identity number in the register has lost its last digit: something waits in each dossier, whatever was read. */
export async function openReviewByCommand(codes: readonly string[]): Promise<ReviewByCommand> {
  const folder = mkdtempSync(join(tmpdir(), 'sohoa-review-'));
  const workspace = join(folder, 'workspace');
  const register = join(folder, 'register.csv');
  const original = readFileSync(join(SAMPLES, 'register.csv'), 'utf8');
  writeFileSync(register, original.replace(/^(H99[^,]+,[^,]+,\d{11})\d,/gm, '$1,'));
  let url = '';
  let review: ChildProcess | null = null;
  let log = '';

  const sohoa = async (...args: string[]) => {
    const ended = await runSohoa([...args, '--workspace', workspace]);
    if (!GOOD_EXITS.includes(ended.code)) throw new Error(ended.stderr + ended.stdout);
    return ended;
  };
  const run = (only: readonly string[]) =>
    sohoa(
      ...['run', 'digitize', '--input', join(SAMPLES, 'dossiers'), '--register', register],
      ...['--to', 'record', '--json', '--only', ...only],
    );
  const startReview = async (): Promise<void> => {
    log = '';
    const args = ['review', '--port', '0', '--reviewer', 'Lê Thị Kiểm', '--workspace', workspace];
    const child = startSohoa(args, { env: { SOHOA_LANG: 'vi' } });
    review = child;
    url = await new Promise<string>((found, failed) => {
      const read = (text: Buffer): void => {
        log += text.toString('utf8');
        const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+(?=\s)/.exec(log);
        if (address !== null) found(address[0]);
      };
      child.stdout?.on('data', read);
      child.stderr?.on('data', read);
      child.once('exit', () => failed(new Error(`sohoa review ended: ${log}`)));
    });
  };
  const stopReview = async (): Promise<void> => {
    const child = review;
    review = null;
    if (child === null || child.exitCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
  };

  await sohoa('init', workspace, '--model', 'npm');
  await run(codes);
  await startReview();
  const inRecord = (code: string, name: string) => join(workspace, 'records', code, name);
  const record = (code: string) => JSON.parse(readFileSync(inRecord(code, 'record.json'), 'utf8')) as DossierRecord;
  return {
    get url() {
      return url;
    },
    workspace,
    printed: () => log,
    record,
    texts: (code) =>
      record(code).documents.map(({ files }) => {
        const name = files.find((file) => file.name.endsWith('.txt'))?.name ?? '';
        return readFileSync(inRecord(code, name), 'utf8');
      }),
    async rerun(code, change) {
      const pipeline = join(workspace, 'pipelines', 'digitize.yaml');
      writeFileSync(pipeline, change(readFileSync(pipeline, 'utf8')));
      await run([code]);
    },
    sohoa,
    startReview,
    stopReview,
    async close() {
      await stopReview();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
