import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DossierPlan, plainSides, sideFile, wholeFile } from '../../samples/generator/dossiers/plan.ts';
import { randomDossier } from '../../samples/generator/dossiers/random-dossier.ts';
import { truthOfDossier } from '../../samples/generator/dossiers/truth-of-dossier.ts';
import { writeDossier } from '../../samples/generator/dossiers/write-dossier.ts';
import { registerCsv } from '../../samples/generator/files/register.ts';
import type { LaidPage } from '../../samples/generator/layout/page.ts';
import { frame, placeRow, toWords } from '../../samples/generator/layout/rows.ts';
import type { DossierState } from '../../src/domain/index.ts';
import { BAD_CONTENTS } from './bad-files.ts';

type Row = Readonly<Record<string, string>>;

/** One dossier of the batch and what has to become of it. */
export interface BatchCase {
  readonly what: string;
  /** Null where neither row nor folder says it. */
  readonly code: string | null;
  readonly states: readonly DossierState[];
  /** Codes of its problems, or reasons of its held values, that have to be among them. */
  readonly says: readonly string[];
  readonly folder: string;
  /** Names, numbers and texts: to be kept out of logs and errors. */
  readonly personal: readonly string[];
}

/** A day's batch with everything wrong in it that people do, and a dossier that is in order. */
export interface BadBatch {
  readonly input: string;
  readonly register: string;
  readonly cases: readonly BatchCase[];
  readonly inOrder: BatchCase & { readonly code: string };
  readonly secret: BatchCase & { readonly code: string };
}

/** Papers in order, but for what the name says. */
interface RowCase extends Pick<BatchCase, 'what' | 'states' | 'says'> {
  /** What the register says, given what it should say. */
  readonly rows: (row: Row) => readonly Row[];
  readonly onDisk?: false;
  readonly stamped?: true;
  /** Nothing says which dossier it is. */
  readonly nameless?: true;
}

const ROW_CASES: readonly RowCase[] = [
  { what: 'a dossier in order', states: ['done'], says: [], rows: (row) => [row] },
  { what: 'a state-secret stamp', states: ['failed'], says: ['SECRET_STAMP'], rows: (row) => [row], stamped: true },
  {
    what: 'an ID of 11 digits',
    states: ['held'],
    says: ['ID_LOST_ZERO'],
    rows: (row) => [{ ...row, so_dinh_danh: row['so_dinh_danh']?.slice(1) ?? '' }],
  },
  {
    what: 'an impossible date',
    states: ['held'],
    says: ['DATE_IMPOSSIBLE'],
    rows: (row) => [{ ...row, ngay_nop: '2026-02-31' }],
  },
  {
    what: 'a double row',
    states: ['failed'],
    says: ['ROW_DOUBLE'],
    rows: (row) => [row, { ...row, trich_yeu: 'Dòng thứ hai' }],
  },
  {
    what: 'a row without a folder',
    states: ['failed'],
    says: ['ROW_FOLDER_MISSING'],
    rows: (row) => [row],
    onDisk: false,
  },
  { what: 'a folder in no row', states: ['failed'], says: ['FOLDER_NOT_IN_REGISTER'], rows: () => [], nameless: true },
  {
    what: 'a row without a dossier code',
    states: ['failed'],
    says: ['ROW_CODE_INVALID'],
    rows: (row) => [{ ...row, ma_ho_so: row['chu_ho_so'] ?? '' }],
    nameless: true,
  },
];

const MISLABELLED = { pdf: 'a PDF named .jpg', jpeg: 'a JPEG named .pdf' } as const;

/** What there is in the batch, in its order. */
export const CASE_NAMES: readonly string[] = [
  ...ROW_CASES.map(({ what }) => what),
  ...BAD_CONTENTS.map(([what]) => what),
  ...Object.values(MISLABELLED),
];

/** Writes the batch below `dir`, the same every time. */
export async function writeBadBatch(dir: string): Promise<BadBatch> {
  const input = join(dir, 'input');
  mkdirSync(input, { recursive: true });
  const written = [...(await rowCases(input)), ...(await contentCases(input)), ...(await mislabelledCases(input))];
  const register = join(dir, 'register.csv');
  writeFileSync(register, registerCsv(written.flatMap(({ rows }) => rows)));
  const cases = written.map(({ batchCase }) => batchCase);
  return {
    input,
    register,
    cases,
    inOrder: named(cases, 'a dossier in order'),
    secret: named(cases, 'a state-secret stamp'),
  };
}

interface Written {
  readonly batchCase: BatchCase;
  readonly rows: readonly Row[];
}

async function rowCases(input: string): Promise<Written[]> {
  const written: Written[] = [];
  for (const [index, wish] of ROW_CASES.entries()) {
    const planned = plan(index);
    const dossier = wish.stamped ? { ...planned, papers: planned.papers.map(bearingStamp) } : planned;
    if (wish.onDisk !== false) await writeDossier(dossier, input);
    written.push(told(dossier, wish, wish.rows(rowOf(dossier))));
  }
  return written;
}

async function contentCases(input: string): Promise<Written[]> {
  const written: Written[] = [];
  for (const [index, [what, code, write]] of BAD_CONTENTS.entries()) {
    const dossier = { ...plan(100 + index), files: [] };
    mkdirSync(join(input, dossier.folder));
    await write(join(input, dossier.folder), (ending) => fileName(dossier, ending));
    written.push(told(dossier, { what, states: ['failed'], says: [code] }, [rowOf(dossier)]));
  }
  return written;
}

/** Content decides what a file is: a wrong ending is no reason to refuse it. */
async function mislabelledCases(input: string): Promise<Written[]> {
  const [digital, scanned] = [plan(50), plan(51)];
  const side = { level: 'clean', colour: 'grey', dpi: 150, skewDegrees: 0.4 } as const;
  const papers = scanned.papers.slice(0, 1).map(({ paper }) => plainSides(paper, side));
  const pdf = wholeFile(fileName(digital, 'jpg'), 'pdf-born-digital', digital.papers, 0);
  const dossiers = [
    [MISLABELLED.pdf, { ...digital, files: [pdf] }],
    [MISLABELLED.jpeg, { ...scanned, papers, files: [sideFile(fileName(scanned, 'pdf'), 'jpeg', 0)] }],
  ] as const;
  for (const [, dossier] of dossiers) await writeDossier(dossier, input);
  return dossiers.map(([what, dossier]) =>
    told(dossier, { what, states: ['done', 'held'], says: [] }, [rowOf(dossier)]),
  );
}

/** A dossier of one born-digital certificate, in a folder that bears its owner's name. */
function plan(index: number): DossierPlan {
  const planned = randomDossier(index, { seed: 'bad-input', raster: false, procedures: ['marriageStatus'] });
  // Not the application: people leave the day of its date open, which is held.
  const papers = planned.papers.slice(1);
  const folder = `${String(index).padStart(3, '0')} ${planned.register['chu_ho_so']}`;
  const register = { ...planned.register, thu_muc: folder };
  const base = { ...planned, papers, folder, register };
  return { ...base, files: [wholeFile(fileName(base, 'pdf'), 'pdf-born-digital', papers, 0)] };
}

function rowOf(dossier: DossierPlan): Row {
  return truthOfDossier(dossier).register;
}

function fileName({ register }: Pick<DossierPlan, 'register'>, ending: string): string {
  return `Đơn của ${register['chu_ho_so']}.${ending}`;
}

type Wish = Pick<RowCase, 'what' | 'states' | 'says' | 'nameless'>;

function told(dossier: DossierPlan, { what, states, says, nameless }: Wish, rows: readonly Row[]): Written {
  const { folder, register, files } = dossier;
  const { scans } = truthOfDossier(dossier);
  const lines = scans.flatMap(({ pages }) => pages.flatMap((page) => page.lines.map(({ text }) => text)));
  const cells = ['chu_ho_so', 'so_dinh_danh', 'so_dien_thoai', 'dia_chi'].map((column) => register[column] ?? '');
  const ids = rows.map((row) => row['so_dinh_danh'] ?? '');
  const personal = [
    ...cells,
    ...ids,
    folder,
    ...files.map(({ file }) => file),
    ...lines.filter(({ length }) => length >= 12),
  ];
  const code = nameless ? null : (register['ma_ho_so'] ?? null);
  return { batchCase: { what, code, states, says, folder, personal }, rows };
}

/** The stamp stands above the head on the left, framed, as NĐ 30/2020 wants it near there. */
function bearingStamp(planned: DossierPlan['papers'][number]): DossierPlan['papers'][number] {
  const [first, ...others] = planned.paper.pages;
  if (first === undefined) return planned;
  const words = placeRow(toWords([{ text: 'TỐI MẬT', style: 'bold' }], 14), {
    ...{ startMm: 34, roomMm: 30, baselineMm: 13, sizePt: 14, align: 'left', last: true },
  });
  const page: LaidPage = {
    ...first,
    lines: [{ block: 'stamp', column: null, words, leaders: [] }, ...first.lines],
    shapes: [...first.shapes, ...frame(32, 7, 30, 8, 0.5)],
  };
  return { ...planned, paper: { ...planned.paper, pages: [page, ...others] } };
}

function named(cases: readonly BatchCase[], what: string): BatchCase & { code: string } {
  const found = cases.find((one) => one.what === what);
  if (found?.code == null) throw new RangeError(what);
  return { ...found, code: found.code };
}
