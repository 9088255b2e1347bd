import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TruthLine } from '../../samples/generator/truth/truth.ts';
import type { DossierRecord } from '../../src/domain/index.ts';
import { mixedLines } from '../bench/score/mixed-lines.ts';
import { outOfOrder, scoredLines } from '../bench/score/score-page.ts';
import { type DemoSite, openDemoSite, sampleTruth, truthPage } from '../support/demo-site.ts';
import { hasTool, pdfText, tool } from '../support/pdf-tools.ts';
import { type RecordFolder, readRecordFolders } from '../support/record-folders.ts';

/** The main job on the samples, from scans to both outside systems, looked at with other programs' eyes. */
const truth = sampleTruth();
let site: DemoSite;
let report: { counts: Record<string, number> & { dossiers: Record<string, number> } };
let exitCode: number | null;
let records: Record<string, RecordFolder>;

beforeAll(async () => {
  site = await openDemoSite();
  const { code, stdout, stderr } = await site.run();
  exitCode = code;
  if (stdout === '') throw new Error(stderr);
  report = JSON.parse(stdout);
  records = readRecordFolders(site.workspace);
}, 400_000);

afterAll(() => site?.close());

describe('the main job on the samples', () => {
  it('ends well and makes a record of every dossier', () => {
    expect([0, 6]).toContain(exitCode);
    expect(Object.keys(records).sort()).toEqual([...truth.keys()].sort());
    expect(report.counts.dossiers['failed']).toBe(0);
    expect(report.counts.dossiers['error']).toBe(0);
  });

  it('lets both outside systems hold every dossier once, with the very files of records/', async () => {
    const holdings = await site.holdings();
    const calls = await site.calls();
    for (const [code, folder] of Object.entries(records)) {
      const inRecords = documentFiles(folder);
      const held = holdings.province.filter((dossier) => dossier.code === code);
      expect(held).toHaveLength(1);
      const files = held.flatMap(({ components }) => components.flatMap((component) => component.files));
      expect(files.map(({ sha256 }) => sha256).sort()).toEqual(inRecords);
      const published = holdings.portal.filter((dossier) => dossier.code === code);
      expect(published).toHaveLength(1);
      for (const { sha256 } of published.flatMap((dossier) => dossier.files)) expect(inRecords).toContain(sha256);
      expect(published.flatMap((dossier) => dossier.files).length).toBeGreaterThan(0);
    }
    const creates = calls.filter(({ operation }) => operation === 'create-dossier');
    expect(creates).toHaveLength(2 * truth.size);
  });

  it('finds nothing to do the second time', async () => {
    const before = await site.calls();
    const { code, stdout } = await site.run();
    expect([0, 6]).toContain(code);
    expect(JSON.parse(stdout).counts.pagesRecognized).toBe(0);
    expect(readRecordFolders(site.workspace)).toEqual(records);
    expect(await site.calls()).toEqual(before);
  });

  it('writes reproducible records: another workspace has the same', async () => {
    const other = await openDemoSite();
    try {
      await other.run('--limit', '2');
      const again = readRecordFolders(other.workspace);
      for (const [code, folder] of Object.entries(again)) expect(folder).toEqual(records[code]);
      expect(Object.keys(again)).toHaveLength(2);
    } finally {
      await other.close();
    }
  }, 200_000);

  it('keeps the originals byte for byte', () => {
    for (const [code, dossier] of truth) {
      for (const { file } of dossier.scans) {
        const source = join('samples', 'dossiers', dossier.folder, file);
        const kept = Object.entries(records[code]?.files ?? {}).find(
          ([path]) => path.normalize('NFC') === `original/${file}`.normalize('NFC'),
        );
        expect(kept?.[1], `${code} ${file}`).toBe(createHash('sha256').update(readFileSync(source)).digest('hex'));
      }
    }
  });
});

describe.skipIf(!hasTool('pdftotext') || !hasTool('qpdf'))('the PDFs, read by other programs', () => {
  it('are sound, PDF/A in their declarations, not encrypted, with embedded fonts', () => {
    for (const path of ownPdfs()) {
      expect(tool('qpdf', '--check', path), path).toContain('No syntax or stream encoding errors');
      const text = readFileSync(path, 'latin1');
      expect(text).toContain('/GTS_PDFA1');
      expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
      expect(text).toMatch(/\/ID\s*\[/);
      expect(text).not.toContain('/Encrypt');
      const fonts = tool('pdffonts', path).trim().split('\n').slice(2);
      for (const font of fonts) expect(font).toMatch(/\byes\s+\w+\s+yes\s+\d+\s+\d+$/);
    }
  });

  it('carry the text: at least 98 % of the printed lines appear, each behind the one before', () => {
    const lines = { all: 0, missing: [] as string[] };
    for (const { path, page, printed } of textPages()) {
      const texts = printed.map(({ text }) => text);
      lines.all += scoredLines(texts).length;
      const read = pdfText(path, { page, raw: true });
      expect(read).toBe(read.normalize('NFC'));
      lines.missing.push(...outOfOrder(texts, read).map(({ line }) => line));
    }
    expect(lines.all).toBeGreaterThan(500);
    expect(lines.missing.length / lines.all, lines.missing.join('\n')).toBeLessThanOrEqual(0.02);
  });

  it('never mix two columns in one line', () => {
    const mixed = textPages().flatMap(({ path, page, printed }) => mixedLines(printed, pdfText(path, { page })));
    expect(mixed).toEqual([]);
  });

  it('leave a born-digital file as it came', () => {
    const digital = [...truth].flatMap(([code, { scans }]) =>
      scans.filter(({ format }) => format === 'pdf-born-digital').map(({ file }) => ({ code, file })),
    );
    expect(digital.length).toBeGreaterThan(0);
    for (const { code, file } of digital) {
      const { files } = records[code] as RecordFolder;
      const original = files[`original/${file}`];
      const passedOn = Object.entries(files).filter(([name]) => /^\d\d-[^/]*\.pdf$/.test(name));
      expect(passedOn.map(([, sha256]) => sha256)).toContain(original);
    }
  });
});

const SCHEMA = resolve('../shared/schemas/alto/alto-4-4.xsd');

describe.skipIf(!hasTool('xmllint') || !existsSync(SCHEMA))('the ALTO files (../shared/schemas)', () => {
  it('are valid ALTO 4.4', () => {
    const copies = mkdtempSync(join(tmpdir(), 'sohoa-alto-'));
    try {
      const files = Object.entries(records).flatMap(([code, { files }]) =>
        Object.keys(files)
          .filter((name) => name.endsWith('.alto.xml'))
          .map((name) => join(site.workspace, 'records', code, name)),
      );
      expect(files.length).toBeGreaterThan(truth.size);
      process.env['XML_CATALOG_FILES'] = resolve('../shared/schemas/catalog.xml');
      tool('xmllint', '--nonet', '--noout', '--schema', SCHEMA, ...files);
    } finally {
      rmSync(copies, { recursive: true, force: true });
    }
  });
});

/** SHA-256 of the files made for documents, that is, of all but the originals. */
function documentFiles({ files }: RecordFolder): string[] {
  return Object.entries(files)
    .filter(([name]) => !name.startsWith('original/'))
    .map(([, sha256]) => sha256)
    .sort();
}

/** PDFs that sohoa wrote: not those that were passed on. */
function ownPdfs(): string[] {
  return Object.entries(records).flatMap(([code, { files }]) => {
    const originals = Object.entries(files).filter(([name]) => name.startsWith('original/'));
    const known = new Set(originals.map(([, sha256]) => sha256));
    return Object.entries(files)
      .filter(([name, sha256]) => /^\d\d-[^/]*\.pdf$/.test(name) && !known.has(sha256))
      .map(([name]) => join(site.workspace, 'records', code, name));
  });
}

/** Every page of those PDFs with what is printed on it. */
function textPages(): { path: string; page: number; printed: readonly TruthLine[] }[] {
  const own = new Set(ownPdfs());
  return Object.entries(records).flatMap(([code, folder]) => {
    const record = folder.record as unknown as DossierRecord;
    const dossier = truth.get(code);
    return record.documents.flatMap(({ files, pages }) => {
      const pdf = files.map(({ name }) => join(site.workspace, 'records', code, name)).find((path) => own.has(path));
      if (pdf === undefined || dossier === undefined) return [];
      return pages.map(({ source }, index) => ({
        path: pdf,
        page: index + 1,
        printed: truthPage(dossier, source.file, source.index)?.lines ?? [],
      }));
    });
  });
}
