import {
  AGENCY_COLUMNS,
  type Agency,
  agenciesFromRows,
  type Merged,
  mergeDated,
  PROCEDURE_COLUMNS,
  type Procedure,
  proceduresFromRows,
  type RowRefusal,
} from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import { readVocabularyTable } from '../../stores/vocabulary/read-vocabulary-table.ts';
import { writeVocabularyFile } from '../../stores/vocabulary/vocabulary-file.ts';
import type { Room } from '../room.ts';
import { readCatalogues, type VocabularyKind, vocabularyFile } from './catalogues.ts';
import { proceduresOfPortal } from './procedures-of-portal.ts';

export interface ImportRequest {
  readonly kind: VocabularyKind;
  /** Absolute path of a CSV or XLSX; null with `portal`. */
  readonly file: string | null;
  /** Name of a target that is a portal; null = the file. */
  readonly portal: string | null;
  /** ISO day the list takes effect where it does not say. */
  readonly from: string | null;
}

export interface ImportReport {
  readonly kind: VocabularyKind;
  readonly file: string;
  readonly added: number;
  readonly ended: number;
  readonly unchanged: number;
  readonly total: number;
}

/**
 * Takes a list into the workspace's dated catalogue: all of it or, where a row says something impossible, nothing.
 * Errors: INPUT_MISSING, REGISTER_UNREADABLE, VOCABULARY_COLUMN_MISSING, VOCABULARY_ROW_INVALID, VOCABULARY_EMPTY, and
 * those of asking a portal.
 */
export async function importVocabulary(room: Room, request: ImportRequest, signal: AbortSignal): Promise<ImportReport> {
  const present = readCatalogues(room.paths.vocabularies);
  if (request.kind === 'agencies') {
    const keyOf = ({ code, name }: Agency) => code ?? name;
    return write(room, request.kind, mergeDated(present.agencies ?? [], await agenciesOf(request), keyOf));
  }
  const incoming = await proceduresOf(room, request, present.procedures, signal);
  return write(
    room,
    request.kind,
    mergeDated(present.procedures ?? [], incoming, ({ root }) => root),
  );
}

async function agenciesOf({ file, from }: ImportRequest): Promise<Agency[]> {
  const path = file ?? '';
  const rows = await readVocabularyTable(path, AGENCY_COLUMNS, 'ten_co_quan');
  const { agencies, refused } = agenciesFromRows(rows, { from });
  stopAtRefused(path, refused, agencies.length);
  return agencies;
}

async function proceduresOf(
  room: Room,
  { file, portal, from }: ImportRequest,
  present: readonly Procedure[] | null,
  signal: AbortSignal,
): Promise<Procedure[]> {
  if (portal !== null) return proceduresOfPortal(room, { target: portal, from, present: present ?? [], signal });
  const path = file ?? '';
  const rows = await readVocabularyTable(path, PROCEDURE_COLUMNS, 'ma_tthc');
  const { procedures, refused } = proceduresFromRows(rows, { from });
  stopAtRefused(path, refused, procedures.length);
  return procedures;
}

function stopAtRefused(file: string, [first]: readonly RowRefusal[], count: number): void {
  if (first !== undefined) {
    const { line, column, why } = first;
    fail('VOCABULARY_ROW_INVALID', { where: { file, line }, params: { column, why } });
  }
  if (count === 0) fail('VOCABULARY_EMPTY', { where: { file } });
}

function write<T>(room: Room, kind: VocabularyKind, { entries, ...counts }: Merged<T>): ImportReport {
  const file = vocabularyFile(room.paths.vocabularies, kind);
  writeVocabularyFile(file, entries);
  return { kind, file, ...counts, total: entries.length };
}
