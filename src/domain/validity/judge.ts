import type { IsoDay } from '../validity-period.ts';
import { actsOf, codesOf, type PaperAct, serialsOf } from './acts.ts';
import type { PaperFacts } from './paper-facts.ts';
import { type PaperPeriod, periodOf } from './period.ts';
import { familyOf, ruleFor, type ValidityRule } from './rule.ts';

export type ValidityState = 'valid' | 'not-yet' | 'expired' | 'replaced' | 'revoked' | 'suspended' | 'unknown';

/** Why a paper is in its state; words under `validity.<reason>` in the messages. */
export type ValidityReason =
  | 'NO_TERM'
  | 'WITHIN_TERM'
  | 'UNTIL_EVENT'
  | 'NOT_BEGUN'
  | 'TERM_OVER'
  | 'KIND_ENDED'
  | 'LATER_ISSUE'
  | 'CORRECTED'
  | 'ENDED_BY'
  | 'REVOKED_BY'
  | 'SUSPENDED_BY'
  | 'KIND_UNKNOWN'
  | 'TERM_UNKNOWN'
  | 'MAYBE_LATER'
  | 'MAYBE_REVOKED'
  | 'MAYBE_CORRECTED'
  | 'CHANGES_UNSEEN'
  | 'CHANGES_ENTRY';

export interface ValidityVerdict extends PaperPeriod {
  readonly state: ValidityState;
  readonly reason: ValidityReason;
  /** The paper that replaced, corrected, ended, revoked or suspended it. */
  readonly by: string | null;
}

export interface ValidityContext {
  /** The day asked for; what was issued later is not looked at. */
  readonly day: IsoDay;
  readonly rules: readonly ValidityRule[];
  /** Papers of the same person, and papers that name this one by its code. The paper itself may be among them. */
  readonly others?: readonly PaperFacts[];
}

/** The validity of a paper on a day, by the rule of its kind and by what other papers did to it. */
export function judgeValidity(paper: PaperFacts, { day, rules, others = [] }: ValidityContext): ValidityVerdict {
  const rule = ruleFor(rules, paper.kind, paper.issuedDate);
  const period = periodOf(paper, rule);
  const known = others.filter(({ ref, issuedDate }) => ref !== paper.ref && (issuedDate === null || issuedDate <= day));
  const verdict = (state: ValidityState, reason: ValidityReason, by: string | null = null) => ({
    ...period,
    ...{ state, reason, by },
  });
  const fate = decided(paper, known, day) ?? (rule === null ? null : laterIssue(paper, rule, known, rules));
  if (fate !== null) return verdict(...fate);
  if (rule === null && period.term === 'unknown') return verdict('unknown', 'KIND_UNKNOWN');
  if (rule?.term.type === 'ended' && day >= rule.term.since) return verdict('expired', 'KIND_ENDED');
  if (period.validFrom !== null && day < period.validFrom) return verdict('not-yet', 'NOT_BEGUN');
  if (period.validUntil !== null && day > period.validUntil) return verdict('expired', 'TERM_OVER');
  if (period.term === 'unknown') return verdict('unknown', 'TERM_UNKNOWN');
  const changes = rule?.changesDecide === true ? byChanges(paper) : null;
  if (changes !== null) return verdict('unknown', changes);
  return verdict('valid', REASON_OF_TERM[period.term]);
}

type Fate = [ValidityState, ValidityReason, string];

const REASON_OF_TERM = { indefinite: 'NO_TERM', until: 'WITHIN_TERM', 'until-event': 'UNTIL_EVENT' } as const;

/** What was decided about it, in order of time: a suspension may be lifted, a revocation is not. */
function decided(paper: PaperFacts, others: readonly PaperFacts[], day: IsoDay): Fate | null {
  const acts = others
    .flatMap((other) => actsOf(other).map((act) => ({ other, act, meant: concerns(act, other, paper) })))
    .filter(({ other, act, meant }) => act.act !== 'corrects' && meant !== 'not' && inForce(other, day))
    .sort((a, b) => byDay(a.other, b.other));
  let fate: Fate | null = null;
  for (const { other, act, meant } of acts) {
    if (meant === 'perhaps') fate = ['unknown', 'MAYBE_REVOKED', other.ref];
    else if (act.act === 'revokes') return ['revoked', 'REVOKED_BY', other.ref];
    else if (act.act === 'ends') return ['expired', 'ENDED_BY', other.ref];
    else if (act.act === 'suspends') fate = ['suspended', 'SUSPENDED_BY', other.ref];
    else if (fate?.[0] === 'suspended') fate = null;
  }
  return fate;
}

function byDay(a: PaperFacts, b: PaperFacts): number {
  const [first, second] = [a.issuedDate ?? '', b.issuedDate ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return a.ref < b.ref ? -1 : 1;
}

/**
 * An act meets the paper whose code it names; one that names none meets papers of its kind that were there before it.
 * Serials are given once, but every office counts its own papers from 1: such a number alone, on a decision that does not
 * name the holder, only perhaps means this one.
 */
function concerns(act: PaperAct, by: PaperFacts, paper: PaperFacts): 'certain' | 'perhaps' | 'not' {
  if (paper.kind === null || !act.kinds.includes(paper.kind)) return 'not';
  const codes = codesOf(paper);
  if (act.code !== null && codes.length > 0) {
    if (!codes.includes(act.code)) return 'not';
    return serialsOf(paper).includes(act.code) || nameOneHolder(by, paper) ? 'certain' : 'perhaps';
  }
  if (act.code !== null && !nameOneHolder(by, paper)) return 'not';
  const isEarlier = by.issuedDate === null || paper.issuedDate === null || paper.issuedDate <= by.issuedDate;
  return isEarlier ? 'certain' : 'not';
}

function nameOneHolder(a: PaperFacts, b: PaperFacts): boolean {
  const numbers = a.holders.flatMap(({ id, formerId }) => [id, formerId]).filter((id) => id !== null);
  return b.holders.some(({ id }) => id !== null && numbers.includes(id));
}

/** A judgment acts from the day it is in legal force. */
function inForce(paper: PaperFacts, day: IsoDay): boolean {
  const from =
    paper.kind === 'ban-an' ? (paper.fields['effectiveDate'] ?? null) : (paper.validFrom ?? paper.issuedDate);
  return paper.kind === 'ban-an' ? from !== null && from <= day : from === null || from <= day;
}

/** A later issue replaces it; a correction too, but together with that one it can still be given. */
function laterIssue(
  paper: PaperFacts,
  rule: ValidityRule,
  others: readonly PaperFacts[],
  rules: readonly ValidityRule[],
): Fate | null {
  const sameFamily = others.filter(({ kind, issuedDate }) => {
    const other = ruleFor(rules, kind, issuedDate);
    return other !== null && familyOf(other) === familyOf(rule);
  });
  const compared = sameFamily.map((other) => ({ other, order: compare(paper, other, rule) }));
  const later = compared.filter(({ order }) => order === 'later').map(({ other }) => other);
  const last = later.sort(byDay).at(-1);
  if (last !== undefined) return ['replaced', 'LATER_ISSUE', last.ref];
  const corrected = corrections(paper, others);
  const after = corrected.find(({ issuedDate }) => isAfter(issuedDate, paper.issuedDate) === true);
  if (after !== undefined) return ['replaced', 'CORRECTED', after.ref];
  const perhaps = compared.find(({ order }) => order === 'perhaps')?.other;
  if (perhaps !== undefined) return ['unknown', 'MAYBE_LATER', perhaps.ref];
  const unsure = corrected.find(({ issuedDate }) => isAfter(issuedDate, paper.issuedDate) === null);
  return unsure === undefined ? null : ['unknown', 'MAYBE_CORRECTED', unsure.ref];
}

/** Corrections that speak of this paper; a copy made after a correction already carries it. */
function corrections(paper: PaperFacts, others: readonly PaperFacts[]): PaperFacts[] {
  return others.filter((other) =>
    actsOf(other).some(({ act, kinds, code }) => {
      if (act !== 'corrects' || paper.kind === null || !kinds.includes(paper.kind)) return false;
      const own = codesOf({ ...paper, code: null });
      return code === null || own.length === 0 || own.includes(code);
    }),
  );
}

/** `perhaps`: of the same family, but what they are about or when they were issued is not known of one of them. */
function compare(paper: PaperFacts, other: PaperFacts, rule: ValidityRule): 'later' | 'not' | 'perhaps' {
  const about = sameObject(paper, other, rule.object);
  if (about === false) return 'not';
  const after = comesAfter(paper, other, rule.order);
  if (after === false) return 'not';
  return about === true && after === true ? 'later' : 'perhaps';
}

function sameObject(a: PaperFacts, b: PaperFacts, names: readonly string[]): boolean | null {
  if (names.length === 0) return true;
  const values = names.map((name) => ({ name, left: plain(a.fields[name]), right: plain(b.fields[name]) }));
  const both = values.filter(({ left, right }) => left !== '' && right !== '');
  if (both.length === 0) return null;
  // A new certificate for the same plot bears a new serial: the place decides before the number does.
  const place = both.filter(({ name }) => name !== 'issueSerial');
  return (place.length > 0 ? place : both).every(({ left, right }) => left === right);
}

function comesAfter(paper: PaperFacts, other: PaperFacts, order: string | null): boolean | null {
  if (order !== null) {
    const [own, next] = [Number(paper.fields[order] ?? 0), Number(other.fields[order] ?? 0)];
    if (Number.isInteger(own) && Number.isInteger(next) && own !== next) return next > own;
  }
  return isAfter(other.issuedDate, paper.issuedDate);
}

/** Null where one of the days is not known. Two of one day are copies of each other. */
function isAfter(later: IsoDay | null, earlier: IsoDay | null): boolean | null {
  return later === null || earlier === null ? null : later > earlier;
}

function byChanges({ fields }: PaperFacts): ValidityReason | null {
  if (fields['completeness'] !== 'whole') return 'CHANGES_UNSEEN';
  return plain(fields['changes']) === '' ? null : 'CHANGES_ENTRY';
}

function plain(text: string | null | undefined): string {
  return (text ?? '').normalize('NFC').toLowerCase().replace(/\s+/g, '');
}
