import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierRecord } from '../../src/domain/index.ts';
import { drawScan } from '../support/drawn-page.ts';
import { SHAPES } from '../support/faults-of-readers.ts';
import { ended, PROJECT, runSohoa, startSohoa } from '../support/sohoa-process.ts';

type Fault = Exclude<keyof typeof SHAPES, 'good'>;

/** What becomes of a page, by what its reader does. */
const REASONS: Readonly<Record<Fault, string>> = { crash: 'OCR_CRASHED', hang: 'OCR_TIMEOUT', grow: 'OCR_CRASHED' };
const FAULTS = Object.keys(REASONS) as Fault[];
const BAD_PAGE = 2;
/** Long enough for a good page on a busy machine; the hung one is waited for twice. */
const PAGE_SECONDS = 15;
/** In the command line or environment of every process a run starts, by which those left over are found. */
const folder = mkdtempSync(join(tmpdir(), 'sohoa-faulty-readers-'));
const input = join(folder, 'input');

const codeOf = (index: number) => `H99.14-250714-${String(index + 1).padStart(4, '0')}`;
const IN_ORDER = codeOf(FAULTS.length);

/** The faults of either engine: how a run is made to meet them. */
const ENGINES = {
  'tesseract.js': { NODE_OPTIONS: `--import=${join(PROJECT, 'test', 'support', 'faulty-reader.ts')}` },
  tesseract: { PATH: `${join(folder, 'bin')}:${process.env['PATH']}` },
} as const;

beforeAll(async () => {
  writeFakeProgram();
  for (const [index, fault] of FAULTS.entries()) await writeDossier(codeOf(index), ['good', fault, 'good']);
  await writeDossier(IN_ORDER, ['good', 'good']);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform !== 'linux').each(Object.entries(ENGINES))('%s goes wrong', (engine, env) => {
  const workspace = join(folder, engine);

  it('a worker that crashes, one that hangs, one that eats memory: one page each is held, the rest is read', async () => {
    await makeWorkspace(workspace, engine);
    const args = ['run', 'scan-only', '--input', input, '--workspace', workspace, '--json', '--jobs', '2'];
    const { code, stdout } = await runSohoa(args, { env: envOf(env) });
    const report = JSON.parse(stdout);
    expect(code).toBe(6);
    expect(report.dossiers).toHaveLength(FAULTS.length + 1);
    for (const [index, fault] of FAULTS.entries()) {
      const record = recordOf(workspace, codeOf(index));
      expect(unreadable(record)).toEqual([BAD_PAGE]);
      expect(record.held.map(({ reason }) => reason)).toContain(REASONS[fault]);
      expect(textPages(workspace, codeOf(index)).map((text) => text.trim().length > 10)).toEqual([true, false, true]);
    }
    expect(unreadable(recordOf(workspace, IN_ORDER))).toEqual([]);
    expect(recordOf(workspace, IN_ORDER).held.map(({ reason }) => reason)).not.toContain('OCR_CRASHED');
    expect(await leftOver()).toEqual([]);
  });

  it('costs sohoa ocr no more than the page', async () => {
    const pages = [1, 2, 3].map((page) => join(input, codeOf(FAULTS.indexOf('crash')), `trang-${page}.png`));
    const output = join(folder, `${engine}.pdf`);
    const flags = ['--engine', engine, '--model', 'npm', '--jobs', '2', '--json'];
    const { code, stdout } = await runSohoa(['ocr', ...pages, '-o', output, ...flags], { env: envOf(env) });
    expect(code).toBe(6);
    const said: { pages: { marks: string[] }[] }[] = JSON.parse(stdout).files;
    expect(said.map((file) => file.pages.map(({ marks }) => marks))).toEqual([[[]], [['unreadable']], [[]]]);
    expect(existsSync(output)).toBe(true);
  });

  it('takes a hung one along when it is killed itself', async () => {
    const killed = `${workspace}-killed`;
    await makeWorkspace(killed, engine);
    const hanging = join(folder, 'hanging');
    rmSync(hanging, { force: true });
    const only = ['--only', codeOf(FAULTS.indexOf('hang'))];
    const run = startSohoa(['run', 'scan-only', '--input', input, '--workspace', killed, ...only], { env: envOf(env) });
    const end = ended(run);
    while (!existsSync(hanging)) await shortly();
    run.kill('SIGKILL');
    await end;
    expect(await leftOver()).toEqual([]);
  });
});

function envOf(env: Readonly<Record<string, string>>): Record<string, string> {
  return { ...env, FAULT_FOLDER: folder, XDG_CACHE_HOME: join(folder, 'cache') };
}

function writeFakeProgram(): void {
  const path = join(folder, 'bin', 'tesseract');
  mkdirSync(join(folder, 'bin'));
  const program = join(PROJECT, 'test', 'support', 'faulty-tesseract.ts');
  writeFileSync(path, `#!/bin/sh\nFAULT_FOLDER='${folder}' exec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(path, 0o755);
}

/** Pages of a few lines; their shape is what makes readers go wrong. */
async function writeDossier(code: string, pages: readonly (keyof typeof SHAPES)[]): Promise<void> {
  mkdirSync(join(input, code), { recursive: true });
  for (const [index, shape] of pages.entries()) {
    const { pixels, width, height, channels, dpi } = await drawScan({ seed: `${code} ${index}` });
    const top = { left: 0, top: 0, width, height: Math.round(width / SHAPES[shape]) };
    const picture = sharp(pixels, { raw: { width, height, channels } }).extract(top).withDensity(dpi);
    await picture.png().toFile(join(input, code, `trang-${index + 1}.png`));
  }
}

async function makeWorkspace(dir: string, engine: string): Promise<void> {
  const { code, stderr } = await runSohoa(['init', dir, '--model', 'npm']);
  if (code !== 0) throw new Error(stderr);
  const settings = join(dir, 'sohoa.yaml');
  const ocr = `ocr:\n  engine: ${engine}\n  memoryLimitMb: 400\n`;
  const steps = `\nsteps:\n  recognize:\n    pageSeconds: ${PAGE_SECONDS}\n`;
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('ocr:\n', ocr) + steps);
}

function recordOf(workspace: string, code: string): DossierRecord {
  return JSON.parse(readFileSync(join(workspace, 'records', code, 'record.json'), 'utf8'));
}

/** Pages of the whole dossier that are marked so, from 1. */
function unreadable({ documents }: DossierRecord): number[] {
  return documents
    .flatMap(({ pages }) => pages)
    .flatMap(({ marks }, index) => (marks.includes('unreadable') ? [index + 1] : []));
}

function textPages(workspace: string, code: string): string[] {
  const dir = join(workspace, 'records', code);
  const names = readdirSync(dir).filter((name) => /^\d+-.*\.txt$/.test(name));
  return names.sort().flatMap((name) => readFileSync(join(dir, name), 'utf8').split('\f'));
}

/** Processes of a run that are still there after the moment the keeper needs. */
async function leftOver(): Promise<string[]> {
  for (let attempt = 0; ; attempt += 1) {
    const found = processes();
    if (found.length === 0 || attempt === 200) return found;
    await shortly();
  }
}

function processes(): string[] {
  const own = String(process.pid);
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid) || pid === own) return false;
    try {
      return ['cmdline', 'environ'].some((name) => readFileSync(`/proc/${pid}/${name}`, 'latin1').includes(folder));
    } catch {
      return false;
    }
  });
}

function shortly(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
