import { readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoredFile } from '../../src/plugin/index.ts';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { initWorkspace, openWorkspace } from '../../src/workspace/index.ts';
import type { WatchEvent, WatchReport, Workspace } from '../../src/workspace/workspace.ts';
import { startScript } from '../support/kill-after-output.ts';
import { ended } from '../support/sohoa-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { tinyPng } from '../support/tiny-png.ts';

const folder = temporaryFolder();
const DROPPER = join(import.meta.dirname, '../support/drop-files.ts');
const CODE = 'H56.14-260105-0001';

let workspace: Workspace;
let input: string;
let stop: AbortController;
let handed: string[];
let watching: Promise<WatchReport> | null;

beforeEach(() => {
  stop = new AbortController();
  handed = [];
  watching = null;
});

afterEach(async () => {
  stop.abort();
  await watching;
  await workspace.close();
});

describe('a watched folder', () => {
  it('takes 500 files dropped slowly, half-written, renamed and replaced: each once, complete', async () => {
    await open({ stableSeconds: 2, rescanMinutes: 0.1 });
    watch();
    const dropper = await ended(startScript(DROPPER, [input, '125', '7']));
    expect(dropper.stderr).toBe('');
    const dropped = JSON.parse(dropper.stdout) as Record<string, Record<string, string>>;
    expect(Object.values(dropped).flatMap((files) => Object.keys(files))).toHaveLength(500);

    await until(() => handed.length >= 125);
    expect(handed.toSorted()).toEqual(Object.keys(dropped).sort());
    expect(await takenFiles()).toEqual(dropped);

    // Touched, and copied anew with the same content: nothing to take. With other content: once more.
    const codes = Object.keys(dropped).sort();
    const changed = codes.slice(0, 5);
    for (const code of codes.slice(10, 15)) utimesSync(join(input, code, '1.png'), new Date(), new Date());
    for (const code of codes.slice(20, 25)) copyAnew(join(input, code, '2.png'));
    for (const code of changed) writeFileSync(join(input, code, '3.png'), tinyPng(9_000_000));
    await until(() => handed.length >= 130);
    await sleep(4000);
    expect(handed.slice(125).toSorted()).toEqual(changed);
    const after = await takenFiles();
    for (const code of changed) expect(after[code]?.['3.png']).not.toBe(dropped[code]?.['3.png']);
    expect(after[codes[12] ?? '']).toEqual(dropped[codes[12] ?? '']);
  });

  it('waits for the marker, for the register’s row, and as long as a temporary file lies there', async () => {
    await open({ stableSeconds: 0.2, rescanMinutes: 0.01, marker: 'xong.txt' });
    const register = join(folder(), 'bang-ke.csv');
    await writeFile(register, HEADINGS);
    await drop({ 'a.png': tinyPng(1), 'b.png.part': Buffer.from('half') });
    watch(register);
    await sleep(1200);
    expect(handed).toEqual([]);
    await writeFile(register, `${HEADINGS}${CODE},Nguyễn Văn A,001090000001,1.001,Cấp,UBND,05/01/2026,${CODE},1,1\n`);
    await sleep(1200);
    renameSync(join(input, CODE, 'b.png.part'), join(input, CODE, 'b.png'));
    await writeFile(join(input, CODE, 'b.png'), tinyPng(2));
    await sleep(1200);
    expect(handed).toEqual([]);
    await writeFile(join(input, CODE, 'xong.txt'), '');
    await until(() => handed.length > 0);
    stop.abort();
    expect(await watching).toMatchObject({ exitCode: 0, taken: 1 });
    expect(Object.keys((await takenFiles())[CODE] ?? {})).toEqual(['a.png', 'b.png']);
  });

  it('goes on when the folder was away for a while, and touches nothing in it', async () => {
    await open({ stableSeconds: 0.2, rescanMinutes: 0.01 });
    await rm(input, { recursive: true });
    const events: WatchEvent[] = [];
    watch(null, (event) => events.push(event));
    await until(() => events.some((event) => event.kind === 'trouble' && event.error.code === 'HOT_FOLDER_MISSING'));
    await drop({ 'a.png': tinyPng(3) });
    await until(() => handed.length === 1);
    expect(readFileSync(join(input, CODE, 'a.png')).equals(tinyPng(3))).toBe(true);
  });
});

const HEADINGS = 'ma_ho_so,chu_ho_so,so_dinh_danh,ma_tthc,ten_tthc,co_quan,ngay_tiep_nhan,thu_muc,so_trang,so_to\n';

async function open(hotFolder: object): Promise<void> {
  const dir = join(folder(), 'ws');
  input = join(folder(), 'vào');
  await mkdir(input);
  await initWorkspace({ dir, sandbox: null, model: 'npm' });
  await writeFile(join(dir, 'sohoa.yaml'), JSON.stringify({ ocr: { model: 'npm' }, hotFolder }));
  await writeFile(join(dir, 'pipelines', 'taken.yaml'), 'name: taken\ndescription: taken\nsteps:\n  - use: intake\n');
  workspace = await openWorkspace({ dir, cwd: dir, env: {} });
}

function watch(register: string | null = null, onEvent: (event: WatchEvent) => void = () => {}): void {
  watching = workspace.watch(
    { pipeline: 'taken', input, register, jobs: 2, once: false },
    {
      signal: stop.signal,
      onEvent: (event) => {
        onEvent(event);
        if (event.kind === 'round') handed.push(...event.report.dossiers.flatMap(({ code }) => code ?? []));
      },
    },
  );
}

async function drop(files: Readonly<Record<string, Buffer>>): Promise<void> {
  await mkdir(join(input, CODE), { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(input, CODE, name), content);
}

function copyAnew(path: string): void {
  writeFileSync(`${path}.tmp`, readFileSync(path));
  renameSync(`${path}.tmp`, path);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await sleep(50);
    if (watching !== null) await Promise.race([watching, sleep(1)]);
  }
}

/** What the newest taking in of each dossier stored. */
async function takenFiles(): Promise<Record<string, Record<string, string>>> {
  const catalog = await openCatalog(join(workspace.dir, 'data', 'catalog.db'));
  const all: Record<string, Record<string, string>> = {};
  for (const { code } of await catalog.listDossiers()) {
    const results = (await catalog.getDossier(code ?? ''))?.results.filter(({ step }) => step === 'intake') ?? [];
    const newest = results.toSorted((a, b) => a.startedAt.localeCompare(b.startedAt)).at(-1);
    const files = newest?.artifacts['files']?.value as readonly StoredFile[];
    all[code ?? ''] = Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256]));
  }
  await catalog.close();
  return all;
}
