import { contentHash } from '../domain/index.ts';
import { problem, type SohoaError } from '../errors/index.ts';
import type { RegisterTable } from '../plugin/index.ts';
import { type FolderListing, pathsAbove } from './listing.ts';
import { naturalOrder } from './natural-order.ts';

type Row = RegisterTable['rows'][number];
type CodeOf = (text: string) => string | null;

/** Somebody's wish to be a dossier: a register row, or a folder that stands in none. */
export interface Claim {
  /** Names it for ever without saying what it is called. */
  readonly key: string;
  readonly code: string | null;
  /** Path below the input folder as on disk; null where there is none. */
  readonly folder: string | null;
  readonly row: Row | null;
  readonly faults: SohoaError[];
}

/** Without a register each top folder is one dossier, and its name has to be a code. */
export function claimFolders(listing: FolderListing, codeOf: CodeOf): Claim[] {
  return topEntries(listing).map((folder) => {
    const code = codeOf(folder);
    const faults = code === null ? [problem('DOSSIER_CODE_UNKNOWN', { where: { file: folder } })] : [];
    return { key: keyOf('folder', folder), code, folder, row: null, faults };
  });
}

/** With a register each row is one dossier; folders that no row names are listed too. */
export function claimRows(listing: FolderListing, table: RegisterTable, codeOf: CodeOf): Claim[] {
  const byName = new Map(entries(listing).map((path) => [path.normalize('NFC'), path]));
  const claims = table.rows.map((row) => claimRow(row, byName, codeOf));
  refuseDoubles(claims);
  return [...claims, ...unclaimed(listing, claims, codeOf)];
}

function claimRow(row: Row, byName: ReadonlyMap<string, string>, codeOf: CodeOf): Claim {
  const { line, cells } = row;
  const printed = cells['ma_ho_so'] ?? cells['so_ky_hieu_ho_so'] ?? '';
  const code = codeOf(printed);
  const faults: SohoaError[] = [];
  if (code === null) faults.push(problem('ROW_CODE_INVALID', { where: { line, field: 'ma_ho_so' } }));
  const folder = byName.get(folderName(cells['thu_muc'] || printed)) ?? null;
  if (folder === null && code !== null) {
    faults.push(problem('ROW_FOLDER_MISSING', { where: { line, dossier: code, field: 'thu_muc' } }));
  }
  return { key: keyOf('row', `${line}`), code, folder, row, faults };
}

/** As people write paths in a spreadsheet: backslashes, a leading `./`, a slash at the end, NFD. */
function folderName(cell: string): string {
  return cell
    .normalize('NFC')
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+|\/+$/g, '');
}

/** Which of two equal rows is right cannot be known, so neither is worked on, and each is told of the other. */
function refuseDoubles(claims: readonly Claim[]): void {
  for (const group of groups(claims, ({ code }) => code)) {
    for (const claim of group) {
      const other = group.find((one) => one !== claim);
      if (other !== undefined) claim.faults.push(doubled('ROW_DOUBLE', claim, other));
    }
  }
  for (const group of groups(claims, ({ folder }) => folder)) {
    for (const claim of group) {
      const other = group.find(({ code }) => code !== claim.code);
      if (other !== undefined) claim.faults.push(doubled('ROW_FOLDER_DOUBLE', claim, other));
    }
  }
}

function groups(claims: readonly Claim[], trait: (claim: Claim) => string | null): Claim[][] {
  return [...Map.groupBy(claims, trait)].flatMap(([shared, group]) => (shared === null ? [] : [group]));
}

function doubled(fault: 'ROW_DOUBLE' | 'ROW_FOLDER_DOUBLE', { code, row }: Claim, other: Claim): SohoaError {
  const where = { line: row?.line ?? 0, ...(code === null ? {} : { dossier: code }) };
  return problem(fault, { where, params: { otherLine: other.row?.line ?? 0 } });
}

/** The topmost folders that neither belong to a row nor hold a folder that does. */
function unclaimed(listing: FolderListing, claims: readonly Claim[], codeOf: CodeOf): Claim[] {
  const claimed = new Set(claims.flatMap(({ folder }) => (folder === null ? [] : [folder])));
  const holders = new Set([...claimed].flatMap(pathsAbove));
  const isFree = (path: string) => !claimed.has(path) && !holders.has(path);
  const isTopmost = (path: string) => pathsAbove(path).every((above) => holders.has(above));
  return entries(listing)
    .filter((path) => isFree(path) && isTopmost(path))
    .map((folder) => {
      const fault = problem('FOLDER_NOT_IN_REGISTER', { where: { file: folder } });
      return { key: keyOf('folder', folder), code: codeOf(folder), folder, row: null, faults: [fault] };
    });
}

function topEntries(listing: FolderListing): string[] {
  return entries(listing).filter((path) => !path.includes('/'));
}

/** Folders, and what would have been one had it not been a link or unreadable. */
function entries({ folders, problems }: FolderListing): string[] {
  const broken = problems.flatMap(({ where }) => where.file ?? []).filter((path) => !path.includes('/'));
  return [...new Set([...folders, ...broken])].sort(naturalOrder);
}

function keyOf(kind: 'folder' | 'row', name: string): string {
  return contentHash([kind, name]).slice(0, 16);
}
