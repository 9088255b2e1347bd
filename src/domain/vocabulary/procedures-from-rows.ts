import { parseProcedureCode } from '../identifiers/index.ts';
import { PAPER_KINDS } from '../paper-kinds.ts';
import { type Procedure, type ProcedureComponent, Procedure as ProcedureSchema } from '../procedure-catalogue.ts';
import { fold, parseDate } from '../vietnamese/index.ts';
import type { PROCEDURE_COLUMNS, VocabularyRow } from './columns.ts';
import type { RowRefusal } from './row-refusal.ts';

type Row = VocabularyRow<typeof PROCEDURE_COLUMNS>;

/**
 * One row a component; a procedure's own values may stand on its first row only, as spreadsheets with joined cells give
 * them. `from` is the day the list takes effect where the table has no such column.
 */
export function proceduresFromRows(
  rows: readonly Row[],
  { from }: { readonly from: string | null },
): { readonly procedures: Procedure[]; readonly refused: RowRefusal[] } {
  const refused: RowRefusal[] = [];
  const groups: Row[][] = [];
  for (const row of rows) {
    if (row.cells.ma_tthc) {
      const same = groups.find(([head]) => head !== undefined && keyOf(head) === keyOf(row));
      if (same === undefined) groups.push([row]);
      else same.push(row);
    } else if (row.cells.ten_thanh_phan) {
      const open = groups.at(-1);
      if (open === undefined) refused.push({ line: row.line, column: 'ma_tthc', why: 'missing' });
      else open.push(row);
    }
  }
  const procedures = groups.flatMap((group) => {
    const made = procedureOf(group, from);
    if ('why' in made) refused.push(made);
    return 'why' in made ? [] : [made];
  });
  return { procedures, refused };
}

/** The same procedure may stand in one table with its list before and after a change. */
function keyOf({ cells }: Row): string {
  return `${cells.ma_tthc} ${cells.hieu_luc_tu ?? ''}`;
}

function procedureOf(rows: readonly Row[], from: string | null): Procedure | RowRefusal {
  const [head] = rows;
  const line = head?.line ?? 0;
  const refuse = (column: string, why: RowRefusal['why']): RowRefusal => ({ line, column, why });
  const first = (column: keyof typeof PROCEDURE_COLUMNS) =>
    rows.map(({ cells }) => cells[column]).find(Boolean) ?? null;
  const code = parseProcedureCode(first('ma_tthc') ?? '');
  if (!code.ok) return refuse('ma_tthc', 'invalid');
  const validFrom = dayOf(first('hieu_luc_tu')) ?? from;
  if (validFrom === null) return refuse('hieu_luc_tu', 'missing');
  if (first('hieu_luc_tu') !== null && dayOf(first('hieu_luc_tu')) === null) return refuse('hieu_luc_tu', 'invalid');
  if (first('hieu_luc_den') !== null && dayOf(first('hieu_luc_den')) === null) return refuse('hieu_luc_den', 'invalid');
  const resultCode = first('ma_ket_qua');
  const made = ProcedureSchema.safeParse({
    root: code.value.root,
    name: first('ten_tthc'),
    fieldCode: first('ma_linh_vuc'),
    fieldName: first('ten_linh_vuc'),
    components: rows.flatMap((row, at) => componentOf(row, `${code.value.root}-${at + 1}`)),
    resultCode,
    resultPaperKind: kindOf(first('loai_ket_qua')),
    returnsPaper: yes(first('tra_ban_giay')) ?? resultCode !== null,
    validFrom,
    validUntil: dayOf(first('hieu_luc_den')),
  });
  if (made.success) return made.data;
  return refuse(COLUMN_OF[String(made.error.issues[0]?.path[0])] ?? 'ten_tthc', 'missing');
}

const COLUMN_OF: Readonly<Record<string, string>> = {
  name: 'ten_tthc',
  fieldCode: 'ma_linh_vuc',
  fieldName: 'ten_linh_vuc',
};

function componentOf({ cells }: Row, spareCode: string): ProcedureComponent[] {
  const name = cells.ten_thanh_phan;
  if (!name) return [];
  return [
    {
      code: cells.ma_thanh_phan || spareCode,
      name,
      // A component nobody can tell by its kind is still listed: a person says which paper serves it.
      paperKind: kindOf(cells.loai_giay_to || name) ?? 'khac',
      required: yes(cells.bat_buoc ?? null) ?? true,
    },
  ];
}

/** A kind by its kebab name, its name, or the title its name begins with: `Bản sao Giấy khai sinh` is a birth certificate. */
function kindOf(text: string | null): string | null {
  if (text === null) return null;
  const key = fold(text).trim();
  const exact = PAPER_KINDS.find(({ kind, name }) => kind === key || fold(name) === key);
  if (exact !== undefined) return exact.kind;
  const titled = PAPER_KINDS.flatMap(({ kind, titles }) => titles.map((title) => ({ kind, title: fold(title) })))
    .filter(({ title }) => ` ${key} `.includes(` ${title} `))
    .sort((a, b) => b.title.length - a.title.length);
  return titled[0]?.kind ?? null;
}

function dayOf(text: string | null): string | null {
  const day = text === null ? null : parseDate(text);
  return day?.ok ? day.value : null;
}

function yes(text: string | null): boolean | null {
  const key = fold(text ?? '').trim();
  if (['co', 'x', '1', 'true', 'yes', 'bat buoc'].includes(key)) return true;
  return ['khong', '0', 'false', 'no', 'khong bat buoc', 'neu co'].includes(key) ? false : null;
}
