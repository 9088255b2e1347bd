import { contentHash, missingColumns, parseDossierCode } from '../domain/index.ts';
import { problem, type SohoaError, type Where } from '../errors/index.ts';
import type { DossierSource, RegisterTable } from '../plugin/index.ts';
import { type Claim, claimFolders, claimRows } from './claims.ts';
import { type FolderListing, type ListedFile, pathsAbove } from './listing.ts';
import { naturalOrder } from './natural-order.ts';
import { located, toProblem } from './problems.ts';
import type { RefusedEntry } from './refused-entry.ts';
import { type CutStacks, joinStacks, NO_STACKS, type StackPart, type StackSurvey } from './survey-stacks.ts';

/** Who is in the batch, known before any file is opened. */
export interface Survey {
  /** In order of the register, else of folder names. */
  readonly roster: readonly DossierSource[];
  readonly refused: readonly RefusedEntry[];
  /** What keeps the whole batch from starting. */
  readonly blocking: readonly SohoaError[];
  readonly skipped: readonly string[];
  /** Files in no dossier's folder that are part of no stack either; they are among those skipped. */
  readonly loose: readonly ListedFile[];
  /** Beginning of the ids of all entries refused from this input folder; null where only a part was looked at. */
  readonly refusedIds: string | null;
}

export interface SurveyOptions {
  readonly listing: FolderListing;
  /** The register, with the name errors call it by. */
  readonly register: { readonly file: string; readonly table: RegisterTable } | null;
  /** Further patterns of dossier codes (`dossierCode.patterns` in sohoa.yaml). */
  readonly codePatterns?: readonly string[];
  /** Dossiers that were found in loose files. */
  readonly stacks?: CutStacks;
}

/** Joins folders and register rows by `thu_muc`, else by code. Pure: everything was read before. */
export function survey({ listing, register, codePatterns = [], stacks = NO_STACKS }: SurveyOptions): Survey {
  const codeOf = (text: string) => {
    const parsed = parseDossierCode(text, codePatterns);
    return parsed.ok ? parsed.value.code : null;
  };
  const refusedIds = `x-${contentHash(listing.root).slice(0, 12)}-`;
  const blocking = register === null ? [] : registerFaults(register.file, register.table);
  if (blocking.length > 0)
    return { roster: [], refused: [], blocking, skipped: listing.skipped, loose: [], refusedIds };

  const claims = register === null ? claimFolders(listing, codeOf) : claimRows(listing, register.table, codeOf);
  const { files, problems, skipped, loose } = dealOut(listing, claims);
  const joined = joinStacks(stacks, claims, { hasRegister: register !== null, idPrefix: refusedIds, codeOf });
  const roster: DossierSource[] = [];
  const refused: RefusedEntry[] = [];
  for (const claim of claims) {
    const part = joined.served.get(claim);
    const own = files.get(claim) ?? [];
    const faults = [
      ...claim.faults.filter(({ code }) => part === undefined || code !== 'ROW_FOLDER_MISSING'),
      ...[...(problems.get(claim) ?? []), ...(joined.faults.get(claim) ?? [])].map((fault) => at(claim, fault)),
    ];
    if (faults.length === 0 && part === undefined) faults.push(...contentFaults(placeOf(claim), own));
    if (claim.code === null || faults.length > 0) {
      refused.push({ id: refusedIds + claim.key, code: claim.code, problems: faults.map(toProblem) });
    } else if (part !== undefined) roster.push(sourceInStack(part, claim.row, joined.origin));
    else roster.push(sourceOf(listing, claim, claim.code, own, skipped.get(claim) ?? []));
  }
  roster.push(...joined.free.map((part) => sourceInStack(part, null, joined.origin)));
  refused.push(...joined.refused);
  if (roster.length + refused.length === 0)
    blocking.push(problem('INPUT_NO_DOSSIERS', { where: { file: listing.root } }));
  const left = loose.filter(({ path }) => !stacks.taken.includes(path));
  const notTaken = [...listing.skipped, ...left.map(({ path }) => path)];
  return { roster, refused, blocking, skipped: notTaken, loose: left, refusedIds };
}

function registerFaults(file: string, { columns, rows }: RegisterTable): SohoaError[] {
  const missing = missingColumns(columns).map((column) =>
    problem('REGISTER_COLUMN_MISSING', { where: { file, column } }),
  );
  return missing.length === 0 && rows.length === 0 ? [problem('REGISTER_EMPTY', { where: { file } })] : missing;
}

interface Dealt {
  readonly files: Map<Claim, ListedFile[]>;
  readonly problems: Map<Claim, SohoaError[]>;
  readonly skipped: Map<Claim, string[]>;
  /** Files in no dossier's folder. */
  readonly loose: ListedFile[];
}

/** Everything found goes to the claim on the deepest folder above it. */
function dealOut({ files, problems, skipped }: FolderListing, claims: readonly Claim[]): Dealt {
  const byFolder = new Map(claims.flatMap((claim) => (claim.folder === null ? [] : [[claim.folder, claim] as const])));
  const ownerOf = (path: string) => {
    const folder = [path, ...pathsAbove(path)].find((above) => byFolder.has(above));
    return folder === undefined ? undefined : byFolder.get(folder);
  };
  const dealt: Dealt = { files: new Map(), problems: new Map(), skipped: new Map(), loose: [] };
  for (const file of files) give(dealt.files, ownerOf(file.path), file) || dealt.loose.push(file);
  for (const fault of problems) give(dealt.problems, ownerOf(fault.where.file ?? ''), fault);
  for (const path of skipped) give(dealt.skipped, ownerOf(path), path);
  return dealt;
}

function give<T>(table: Map<Claim, T[]>, claim: Claim | undefined, thing: T): boolean {
  if (claim === undefined) return false;
  const things = table.get(claim);
  if (things === undefined) table.set(claim, [thing]);
  else things.push(thing);
  return true;
}

/** What can be said of files without opening them. */
export function contentFaults(where: Where, files: readonly ListedFile[]): SohoaError[] {
  if (files.length === 0) return [problem('DOSSIER_NO_PAGES', { where })];
  return files
    .filter(({ bytes }) => bytes === 0)
    .map(({ path }) => problem('FILE_EMPTY', { where: { ...where, file: path } }));
}

function at(claim: Claim, fault: SohoaError): SohoaError {
  return located(fault, placeOf(claim));
}

function placeOf({ code, row }: Claim): { dossier?: string; line?: number } {
  return { ...(code === null ? {} : { dossier: code }), ...(row === null ? {} : { line: row.line }) };
}

function sourceOf(
  { root }: FolderListing,
  { folder, row }: Claim,
  code: string,
  files: readonly ListedFile[],
  skipped: readonly string[],
): DossierSource {
  const name = (path: string) => path.slice((folder ?? '').length + 1);
  return {
    code,
    folder: `${root}/${folder ?? ''}`,
    files: files
      .map(({ path, bytes, mtimeMs }) => ({ name: name(path), bytes, mtimeMs }))
      .sort((a, b) => naturalOrder(a.name, b.name)),
    skipped: skipped.map(name),
    row: row === null ? null : { line: row.line, cells: row.cells },
  };
}

/** Read from the copies that were cut out; the register's row is the same as for a folder. */
function sourceInStack(
  { code, folder, files, page, pages }: StackPart,
  row: Claim['row'],
  origin: StackSurvey['origin'],
): DossierSource {
  const facts = row === null ? null : { line: row.line, cells: row.cells };
  return { code, folder, files, skipped: [], row: facts, stack: { firstPage: page, pages, ...origin } };
}
