import { fail } from '../../errors/index.ts';
import type { Catalog, RegisterTable } from '../../plugin/index.ts';
import { readRegister } from '../../stores/register/read-register.ts';
import type { Settings } from '../settings.ts';

/** Where dossiers are written down: the paper book (as typed off), the register, this workspace. */
export type DossierList = 'book' | 'register' | 'system';

export interface CoverageGap {
  readonly code: string;
  readonly standsIn: DossierList;
  readonly missingIn: DossierList;
}

/** How much of one list stands in the next: every dossier that was taken in has to be worked on in the system. */
export interface CoverageRate {
  readonly of: DossierList;
  readonly in: DossierList;
  readonly part: number;
  readonly whole: number;
}

export interface Coverage {
  readonly counts: Readonly<Partial<Record<DossierList, number>>>;
  /** Rows without a code, by list: they can be compared with nothing. */
  readonly withoutCode: Readonly<Partial<Record<DossierList, number>>>;
  readonly rates: readonly CoverageRate[];
  readonly gaps: readonly CoverageGap[];
}

/**
 * Compares the paper book, the register and the system by dossier code, each pair both ways. In the system counts what
 * has a record. Errors: those of reading a register, REGISTER_COLUMN_MISSING.
 */
export async function compareLists(
  catalog: Catalog,
  { register }: Settings,
  files: { readonly register: string | null; readonly book: string | null },
): Promise<Coverage | null> {
  if (files.register === null && files.book === null) return null;
  const lists = new Map<DossierList, Set<string>>();
  const withoutCode: Partial<Record<DossierList, number>> = {};
  for (const list of ['book', 'register'] as const) {
    const file = files[list];
    if (file === null) continue;
    const { codes, blank } = codesOf(await readRegister(file, { synonyms: register.synonyms }), file);
    lists.set(list, codes);
    if (blank > 0) withoutCode[list] = blank;
  }
  lists.set('system', await codesInSystem(catalog));
  const pairs = pairsOf([...lists.keys()]);
  const gaps = pairs.flatMap(([standsIn, missingIn]) =>
    difference(lists.get(standsIn), lists.get(missingIn)).map((code) => ({ code, standsIn, missingIn })),
  );
  return {
    counts: Object.fromEntries([...lists].map(([list, codes]) => [list, codes.size])),
    withoutCode,
    rates: pairs.map(([of, within]) => {
      const whole = lists.get(of)?.size ?? 0;
      return { of, in: within, part: whole - difference(lists.get(of), lists.get(within)).length, whole };
    }),
    gaps,
  };
}

function codesOf({ rows, columns }: RegisterTable, file: string): { codes: Set<string>; blank: number } {
  if (!columns.includes('ma_ho_so'))
    fail('REGISTER_COLUMN_MISSING', { where: { file }, params: { column: 'ma_ho_so' } });
  const codes = rows.map(({ cells }) => (cells['ma_ho_so'] ?? '').normalize('NFC').trim());
  return { codes: new Set(codes.filter((code) => code !== '')), blank: codes.filter((code) => code === '').length };
}

async function codesInSystem(catalog: Catalog): Promise<Set<string>> {
  const rows = await catalog.listDossiers();
  return new Set(rows.flatMap(({ code, recordVersion }) => (code === null || recordVersion === null ? [] : [code])));
}

/** Neighbours in the order a dossier goes through them, both ways; the book is held against the system where there is no register. */
function pairsOf(lists: readonly DossierList[]): [DossierList, DossierList][] {
  return lists.slice(1).flatMap((list, at): [DossierList, DossierList][] => {
    const before = lists[at];
    return before === undefined
      ? []
      : [
          [before, list],
          [list, before],
        ];
  });
}

function difference(these: ReadonlySet<string> = new Set(), those: ReadonlySet<string> = new Set()): string[] {
  return [...these].filter((code) => !those.has(code)).sort();
}
