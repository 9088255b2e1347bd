import { contentHash } from '../domain/index.ts';
import { problem, type SohoaError } from '../errors/index.ts';
import type { DossierSource } from '../plugin/index.ts';
import type { Claim } from './claims.ts';
import type { StackGap } from './cut-stack.ts';
import { toProblem } from './problems.ts';
import type { RefusedEntry } from './refused-entry.ts';

/** A dossier's section of a stack, as files of its own. */
export interface StackPart {
  readonly code: string;
  /** The stack's first file below the input folder, for messages. */
  readonly stack: string;
  /** Page of the stack where it begins, from 1. */
  readonly page: number;
  readonly pages: number;
  readonly folder: string;
  readonly files: DossierSource['files'];
}

/** What was found in files that lie loose in the input folder. */
export interface CutStacks {
  readonly parts: readonly StackPart[];
  /** `first` and `last` as in {@link StackGap}, but counted from 1. */
  readonly gaps: readonly (StackGap & { readonly stack: string })[];
  /** Paths of loose files that are, or belong to, a stack. */
  readonly taken: readonly string[];
}

export const NO_STACKS: CutStacks = { parts: [], gaps: [], taken: [] };

/** Parts of stacks joined with the claims of rows and folders. */
export interface StackSurvey {
  /** Claims that get their files from a stack. */
  readonly served: ReadonlyMap<Claim, StackPart>;
  /** Without a register each part is a dossier of its own. */
  readonly free: readonly StackPart[];
  /** More faults of claims. */
  readonly faults: ReadonlyMap<Claim, readonly SohoaError[]>;
  readonly refused: readonly RefusedEntry[];
  /** What every part has to agree with. */
  readonly origin: Pick<NonNullable<DossierSource['stack']>, 'missing' | 'accounted'>;
}

/**
 * A part goes to the register row of its code, never to one that has a folder too, and never half: a code met at two
 * places of the stacks may be a sheet put in wrongly, and then one of the two parts is somebody else's.
 */
export function joinStacks(
  { parts, gaps }: CutStacks,
  claims: readonly Claim[],
  context: { hasRegister: boolean; idPrefix: string; codeOf: (text: string) => string | null },
): StackSurvey {
  const refused: RefusedEntry[] = gaps.map((gap) => refuseGap(gap, context.idPrefix));
  const served = new Map<Claim, StackPart>();
  const free: StackPart[] = [];
  const faults = new Map<Claim, SohoaError[]>();
  for (const [code, group] of Map.groupBy(parts, (part) => part.code)) {
    const [part] = group;
    if (part === undefined) continue;
    const claim =
      claims.find((one) => one.code === code && one.row !== null) ?? claims.find((one) => one.code === code);
    const fault = faultOf(group, part, claim, context);
    if (fault !== null && claim !== undefined) faults.set(claim, [fault]);
    else if (fault !== null) refused.push(refuse(fault, code, context.idPrefix));
    else if (claim !== undefined) served.set(claim, part);
    else free.push(part);
  }
  const missing = claims.flatMap((claim) => {
    const { code, folder, row } = claim;
    if (row === null || code === null || folder !== null || served.has(claim) || parts.length === 0) return [];
    const { chu_ho_so: ownerName = '', so_dinh_danh: ownerId = '' } = row.cells;
    return [{ code, ownerName: ownerName || null, ownerId: ownerId.replace(/\D/g, '') || null }];
  });
  const unread = gaps.filter(({ why }) => why === 'unread').length;
  return { served, free, faults, refused, origin: { missing, accounted: unread >= missing.length } };
}

function faultOf(
  group: readonly StackPart[],
  part: StackPart,
  claim: Claim | undefined,
  { hasRegister, codeOf }: { hasRegister: boolean; codeOf: (text: string) => string | null },
): SohoaError | null {
  const where = { dossier: part.code, file: part.stack };
  if (codeOf(part.code) === null) {
    return problem('SHEET_CODE_UNKNOWN', { where: { file: part.stack, page: part.page } });
  }
  if (group.length > 1) return problem('SHEET_DOSSIER_TWICE', { where });
  if (claim !== undefined && claim.folder !== null) return problem('STACK_AND_FOLDER', { where });
  return hasRegister && claim === undefined ? problem('SHEET_NOT_IN_REGISTER', { where }) : null;
}

function refuseGap({ first, last, why, stack }: CutStacks['gaps'][number], idPrefix: string): RefusedEntry {
  const code = why === 'unread' ? 'STACK_SHEET_UNREADABLE' : 'STACK_NO_SHEET';
  return refuse(problem(code, { where: { file: stack }, params: { first, last } }), null, idPrefix);
}

function refuse(fault: SohoaError, code: string | null, idPrefix: string): RefusedEntry {
  const found = toProblem(fault);
  const key = contentHash(['stack', code, found.where, found.params]).slice(0, 16);
  return { id: idPrefix + key, code, problems: [found] };
}
