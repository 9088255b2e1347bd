import type { ProcedureComponent } from '../procedure-catalogue.ts';
import {
  type DataSource,
  dataSourceOf,
  familyOf,
  familyOfKind,
  judgeValidity,
  ruleFor,
  type ValidityRule,
  type ValidityVerdict,
} from '../validity/index.ts';
import type { IsoDay } from '../validity-period.ts';
import type { HeldPaper } from './held-paper.ts';
import type { HolderDoubt } from './identity.ts';
import type { PersonPapers } from './person-papers.ts';

/** Why a paper is not given by itself. Only the last two may be set aside by a person who has looked at it. */
export type Obstacle =
  | 'NOT_VALID'
  | 'INCOMPLETE'
  | 'UNSIGNED'
  | 'ONCE'
  | 'MADE_NEW'
  | 'SENSITIVE'
  | 'HOLDER_DEAD'
  | 'HOLDER_DOUBT'
  | 'NO_FILE'
  | 'UNKNOWN'
  | 'PURPOSE';

export const SETTLED_BY_LOOKING: readonly Obstacle[] = ['UNKNOWN', 'PURPOSE'];

/** One paper as an answer to one component. */
export interface Candidate {
  readonly paper: HeldPaper;
  readonly validity: ValidityVerdict;
  readonly obstacles: readonly Obstacle[];
  readonly doubt: HolderDoubt | null;
  /** Papers that have to be given with it: the correction of a corrected one. */
  readonly together: readonly HeldPaper[];
}

/**
 * `held` do not ask, the first candidate serves · `data` do not ask, a national database has it · `check` something is
 * held that a person has to look at · `sensitive` held or not is not told · `not-held` has to be asked for · `made-new`
 * a form that is filled in for each dossier.
 */
export type ReuseStatus = 'held' | 'data' | 'check' | 'sensitive' | 'not-held' | 'made-new';

export interface ReuseAnswer {
  readonly component: ProcedureComponent | null;
  readonly kind: string;
  readonly status: ReuseStatus;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  readonly database: DataSource | null;
}

export interface ReuseContext {
  readonly day: IsoDay;
  readonly rules: readonly ValidityRule[];
  readonly databases: readonly DataSource[];
  /** Sensitive kinds that a setting *and* the role of who asks allow. */
  readonly allowedKinds: readonly string[];
  readonly allowUnsigned: boolean;
  /** The identity register says that the person has died. */
  readonly isDead?: boolean;
}

/** What answers each component; without components, each kind of which something is held. */
export function decideReuse(
  components: readonly ProcedureComponent[] | null,
  held: PersonPapers,
  context: ReuseContext,
): ReuseAnswer[] {
  const wanted = components?.map((component) => ({ component, kind: component.paperKind })) ?? kindsHeld(held, context);
  return wanted.map(({ component, kind }) => answerFor(component, kind, held, context));
}

/** Components nobody may ask for. */
export function doNotAskFor(answers: readonly ReuseAnswer[]): ReuseAnswer[] {
  return answers.filter(({ status }) => status === 'held' || status === 'data');
}

function answerFor(
  component: ProcedureComponent | null,
  kind: string,
  held: PersonPapers,
  context: ReuseContext,
): ReuseAnswer {
  const rule = ruleFor(context.rules, kind, null);
  if (rule?.reuse === 'never') return { component, kind, status: 'made-new', candidates: [], database: null };
  // Not even whether something is held: that alone would tell of a conviction or an illness.
  if (rule?.sensitive === true && !context.allowedKinds.includes(kind)) {
    return { component, kind, status: 'sensitive', candidates: [], database: null };
  }
  const candidates = [
    ...held.papers.map((paper) => ({ paper, doubt: null })),
    ...held.doubtful.map(({ paper, doubt }) => ({ paper, doubt })),
  ]
    .filter(({ paper }) => isOfFamily(paper, kind, context.rules))
    .map(({ paper, doubt }) => candidateOf(paper, doubt, held, context))
    .sort(bestFirst);
  const database = dataSourceOf(context.databases, kind, context.day);
  return { component, kind, status: statusOf(candidates, database), candidates, database };
}

function statusOf(candidates: readonly Candidate[], database: DataSource | null): ReuseStatus {
  if (candidates.some(({ obstacles }) => obstacles.length === 0)) return 'held';
  if (database !== null) return 'data';
  return candidates.some(({ obstacles }) => !obstacles.includes('NOT_VALID')) ? 'check' : 'not-held';
}

function candidateOf(
  paper: HeldPaper,
  doubt: HolderDoubt | null,
  held: PersonPapers,
  context: ReuseContext,
): Candidate {
  const others = doubt === null ? [...held.papers, ...held.decisions] : held.decisions;
  const validity = judgeValidity(paper, { day: context.day, rules: context.rules, others });
  const correction = validity.reason === 'CORRECTED' ? others.find(({ ref }) => ref === validity.by) : undefined;
  const together = correction === undefined ? [] : [correction];
  const obstacles: Obstacle[] = [
    ...ownObstacles(paper, validity, together.length > 0, held, context),
    ...(doubt === null ? [] : (['HOLDER_DOUBT'] as const)),
    ...(together.some(({ file, signedCopy }) => file === null || !(signedCopy || context.allowUnsigned))
      ? (['UNSIGNED'] as const)
      : []),
  ];
  return { paper, validity, obstacles: [...new Set(obstacles)], doubt, together };
}

function ownObstacles(
  paper: HeldPaper,
  { state }: ValidityVerdict,
  hasCorrection: boolean,
  held: PersonPapers,
  { rules, allowUnsigned, allowedKinds, isDead = false }: ReuseContext,
): Obstacle[] {
  const rule = ruleFor(rules, paper.kind, paper.issuedDate);
  const dead = isDead || held.papers.some(({ kind }) => kind === 'trich-luc-khai-tu');
  const obstacles: [Obstacle, boolean][] = [
    ['NOT_VALID', state !== 'valid' && state !== 'unknown' && !hasCorrection],
    ['UNKNOWN', state === 'unknown'],
    ['INCOMPLETE', isIncomplete(paper, rule)],
    ['UNSIGNED', !paper.signedCopy && !allowUnsigned],
    ['ONCE', rule?.reuse === 'once'],
    ['MADE_NEW', rule?.reuse === 'never'],
    ['PURPOSE', rule?.reuse === 'same-purpose'],
    ['SENSITIVE', rule?.sensitive === true && !allowedKinds.includes(paper.kind ?? '')],
    ['HOLDER_DEAD', rule?.personal === true && dead],
    ['NO_FILE', paper.file === null],
  ];
  return obstacles.filter(([, stands]) => stands).map(([name]) => name);
}

/** A front without its back, a land certificate without its page of changes. A store that says nothing vouches for nothing. */
function isIncomplete({ fields, store }: HeldPaper, rule: ValidityRule | null): boolean {
  if (rule?.whole !== true) return false;
  const completeness = fields['completeness'] ?? null;
  return completeness !== 'whole' && !(store !== 'own' && completeness === null && rule.changesDecide === false);
}

function isOfFamily({ kind, issuedDate }: HeldPaper, wanted: string, rules: readonly ValidityRule[]): boolean {
  if (kind === wanted) return true;
  const [own, other] = [ruleFor(rules, kind, issuedDate), ruleFor(rules, wanted, null)];
  return own !== null && other !== null && familyOf(own) === familyOf(other);
}

/** Fewest obstacles, then the latest, then what lies nearest. */
function bestFirst(a: Candidate, b: Candidate): number {
  const byObstacles = a.obstacles.length - b.obstacles.length;
  if (byObstacles !== 0) return byObstacles;
  const [first, second] = [a.paper.issuedDate ?? '', b.paper.issuedDate ?? ''];
  if (first !== second) return first < second ? 1 : -1;
  if ((a.paper.store === 'own') !== (b.paper.store === 'own')) return a.paper.store === 'own' ? -1 : 1;
  return a.paper.ref < b.paper.ref ? -1 : 1;
}

function kindsHeld({ papers, doubtful }: PersonPapers, { rules, allowedKinds }: ReuseContext) {
  const isShown = (kind: string) => {
    const rule = ruleFor(rules, kind, null);
    return rule?.reuse !== 'never' && (rule?.sensitive !== true || allowedKinds.includes(kind));
  };
  const kinds = [...papers, ...doubtful.map(({ paper }) => paper)]
    .map(({ kind }) => kind)
    .filter((kind) => kind !== null)
    .filter(isShown)
    .sort();
  // One entry a family: an extract answers where its certificate is listed.
  const byFamily = new Map(kinds.toReversed().map((kind) => [familyOfKind(rules, kind), kind]));
  return [...byFamily.values()].sort().map((kind) => ({ component: null, kind }));
}
