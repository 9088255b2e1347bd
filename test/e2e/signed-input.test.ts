import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TruthLine } from '../../samples/generator/truth/truth.ts';
import type { DossierRecord } from '../../src/domain/index.ts';
import { parseFaults, startSandbox } from '../../src/sandbox/index.ts';
import { sampleTruth } from '../support/demo-site.ts';
import { hasTool, pdfText, tool } from '../support/pdf-tools.ts';
import { type RecordFolder, readRecordFolders } from '../support/record-folders.ts';
import type { Holdings } from '../support/sandbox.ts';
import { makeSigner, type Signer, signPdf } from '../support/signed-pdf.ts';
import { PROJECT, runSohoa } from '../support/sohoa-process.ts';

/**
 * Files that were signed before they came: samples, really signed here, through the whole main job. What is delivered is
 * what came in, byte for byte, and its signatures are asked of poppler; beside it stands what can be searched.
 */
const SAMPLES = join(PROJECT, 'samples');
const POOR = 'H99.14-250718-0001';
const EXTRACT = 'H99.14-250714-0002';
const LOCKED = 'H99.14-250716-0001';
const FILES = {
  signedScan: { code: POOR, name: '01 đơn.pdf', signatures: 2 },
  signedDigital: { code: POOR, name: '03 quyết định (bản điện tử).pdf', signatures: 1 },
  signedForm: { code: EXTRACT, name: '3-trich-luc-khai-sinh.pdf', signatures: 1 },
} as const;
const truth = sampleTruth();
const hasTools = ['openssl', 'pdfsig', 'pdftotext', 'pdffonts'].every(hasTool);

let folder: string;
let signer: Signer;
let records: Record<string, RecordFolder>;
let delivered: string[];
let run: { exitCode: number | null; report: { dossiers: { code: string; problems: { code: string }[] }[] } };

beforeAll(async () => {
  if (!hasTools) return;
  folder = mkdtempSync(join(tmpdir(), 'sohoa-signed-'));
  signer = makeSigner();
  takeSamples([POOR, EXTRACT, LOCKED]);
  await change(FILES.signedScan, async (scan) => signPdf(await signPdf(scan, signer, { docMdp: 2 }), signer));
  await change(FILES.signedDigital, (digital) => signPdf(digital, signer, { docMdp: 1 }));
  await change(FILES.signedForm, async (scan) => signPdf(await withFilledField(scan), signer));
  await change({ code: LOCKED, name: '02-quyet-dinh-thu-hoi.pdf' }, locked);

  const sandbox = await startSandbox({ port: 0, storeDir: join(folder, 'sandbox'), faults: parseFaults(''), seed: 1 });
  try {
    const workspace = join(folder, 'workspace');
    await runSohoa(['init', workspace, '--sandbox', sandbox.url, '--model', 'npm']);
    const input = ['--input', join(folder, 'dossiers'), '--register', join(folder, 'register.csv')];
    const { code, stdout, stderr } = await runSohoa(['run', 'digitize', '--json', '--workspace', workspace, ...input]);
    if (stdout === '') throw new Error(stderr);
    run = { exitCode: code, report: JSON.parse(stdout) };
    records = readRecordFolders(workspace);
    const holdings = (await (await fetch(`${sandbox.url}/_sandbox/dossiers`)).json()) as Holdings;
    delivered = holdings.province.flatMap(({ components }) =>
      components.flatMap(({ files }) => files.map(({ sha256 }) => sha256)),
    );
  } finally {
    await sandbox.stop();
  }
}, 600_000);

afterAll(() => {
  if (!hasTools) return;
  signer.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!hasTools)('files that came signed', () => {
  it.each(Object.entries(FILES))('%s: what is delivered is what came in, its signatures valid', (_, file) => {
    const { name, path } = passedOn(file);
    const sha256 = createHash('sha256')
      .update(readFileSync(inputOf(file)))
      .digest('hex');
    expect(records[file.code]?.files[name]).toBe(sha256);
    expect(delivered).toContain(sha256);
    const verdicts = tool('pdfsig', '-nocert', path).match(/Signature Validation: .*/g);
    expect(verdicts).toEqual(
      Array.from({ length: file.signatures }, () => 'Signature Validation: Signature is Valid.'),
    );
  });

  it.each([FILES.signedScan, FILES.signedForm])('a scan has a searchable copy: $name', (file) => {
    const { path } = passedOn(file);
    const copy = path.replace(/\.pdf$/, '.search.pdf');
    const printed = printedOn(file);
    expect(shareFound(printed, pdfText(copy))).toBeGreaterThan(0.8);
    expect(shareFound(printed, readFileSync(path.replace(/\.pdf$/, '.txt'), 'utf8'))).toBeGreaterThan(0.8);
    // The copy begins with the bytes that were signed.
    const source = readFileSync(path);
    expect(readFileSync(copy).subarray(0, source.length).equals(source)).toBe(true);
  });

  it('a born-digital file keeps its text and fonts, and needs no copy', () => {
    const { path } = passedOn(FILES.signedDigital);
    expect(tool('pdffonts', path)).toBe(tool('pdffonts', sampleOf(FILES.signedDigital)));
    const printed = printedOn(FILES.signedDigital);
    expect(shareFound(printed, pdfText(path))).toBeGreaterThan(0.9);
    expect(shareFound(printed, readFileSync(path.replace(/\.pdf$/, '.txt'), 'utf8'))).toBeGreaterThan(0.9);
    const names = readdirSync(join(path, '..'));
    expect(names).not.toContain(
      path
        .split('/')
        .at(-1)
        ?.replace(/\.pdf$/, '.search.pdf'),
    );
  });

  it('a file that asks for a password is refused, and the others are not', () => {
    expect(run.exitCode).toBe(4);
    const problems = run.report.dossiers.map(({ code, problems: all }) => [code, all.map((one) => one.code)]);
    expect(Object.fromEntries(problems)).toEqual({ [POOR]: [], [EXTRACT]: [], [LOCKED]: ['PDF_PASSWORD'] });
  });
});

interface FileOf {
  readonly code: string;
  readonly name: string;
}

/** A few of the samples, with their rows of the register. */
function takeSamples(codes: readonly string[]): void {
  mkdirSync(join(folder, 'dossiers'));
  for (const code of codes) {
    const name = truth.get(code)?.folder ?? '';
    cpSync(join(SAMPLES, 'dossiers', name), join(folder, 'dossiers', name), { recursive: true });
  }
  const [head = '', ...rows] = readFileSync(join(SAMPLES, 'register.csv'), 'utf8').split('\n');
  const own = rows.filter((row) => codes.some((code) => row.startsWith(code)));
  writeFileSync(join(folder, 'register.csv'), [head, ...own, ''].join('\n'));
}

async function change(file: FileOf, make: (bytes: Buffer) => Promise<Buffer>): Promise<void> {
  writeFileSync(inputOf(file), await make(readFileSync(sampleOf(file))));
}

function inputOf({ code, name }: FileOf): string {
  return join(folder, 'dossiers', truth.get(code)?.folder ?? '', name);
}

function sampleOf({ code, name }: FileOf): string {
  return join(SAMPLES, 'dossiers', truth.get(code)?.folder ?? '', name);
}

async function withFilledField(scan: Buffer): Promise<Buffer> {
  const pdf = await PDFDocument.load(scan, { updateMetadata: false });
  const field = pdf.getForm().createTextField('so_den');
  field.addToPage(pdf.getPage(0), { x: 40, y: 20, width: 120, height: 20 });
  field.setText('So den: 0417');
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

async function locked(bytes: Buffer): Promise<Buffer> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  pdf.encrypt({ userPassword: 'mat khau', ownerPassword: 'chu' });
  return Buffer.from(await pdf.save());
}

/** The file in records/ that the input became. */
function passedOn({ code, name }: FileOf): { name: string; path: string } {
  const record = records[code]?.record as unknown as DossierRecord;
  const own = record.documents.find(({ pages }) => pages.some(({ source }) => source.file === name.normalize('NFC')));
  const file = own?.files.map((one) => one.name).find((one) => /^\d\d-[a-z0-9-]+\.pdf$/.test(one)) ?? '';
  return { name: file, path: join(folder, 'workspace', 'records', code, file) };
}

function printedOn({ code, name }: FileOf): string[] {
  const scan = truth.get(code)?.scans.find(({ file }) => file.normalize('NFC') === name.normalize('NFC'));
  const lines: readonly TruthLine[] = scan?.pages.flatMap((page) => page.lines) ?? [];
  return lines.map(({ text }) => text).filter((text) => text.length > 12);
}

function shareFound(lines: readonly string[], text: string): number {
  const read = text.normalize('NFC').split(/\s+/u).join(' ');
  return lines.filter((line) => read.includes(line)).length / lines.length;
}
