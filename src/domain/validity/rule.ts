import { z } from 'zod';
import type { IsoDay } from '../validity-period.ts';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const months = z.int().min(1);

/** For how long a paper is in force. */
export const ValidityTerm = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('indefinite') }).describe('No term (không thời hạn)'),
  z.strictObject({ type: z.literal('printed') }).describe('As printed on the paper; unknown where nothing is printed'),
  z
    .strictObject({ type: z.literal('months'), months })
    .describe('So many months from its day of issue, unless another term is printed'),
  z
    .strictObject({ type: z.literal('days'), days: z.int().min(1) })
    .describe('So many days from its day of issue, unless another term is printed'),
  z
    .strictObject({ type: z.literal('renewal-ages'), ages: z.array(z.int().min(1)).min(1), earlyYears: z.int().min(0) })
    .describe('Until the holder reaches the next of these ages; issued shortly before one, until the one after it'),
  z.strictObject({ type: z.literal('calendar-year') }).describe('To the end of the year it was issued in'),
  z
    .strictObject({ type: z.literal('until-event') })
    .describe('Until something ends it (divorce, change of the register); what is held is looked through for that'),
  z
    .strictObject({ type: z.literal('legal-force'), field: z.string().min(1) })
    .describe('From the day it is in legal force, named by this field of the paper'),
  z.strictObject({ type: z.literal('ended'), since: Day }).describe('No value since this day, whatever is printed'),
  z.strictObject({ type: z.literal('unknown') }).describe('Nobody knows: a person has to look'),
]);
export type ValidityTerm = z.infer<typeof ValidityTerm>;

/**
 * How papers of one kind are to be taken, as dated data. `mark`: S = seen in a public source, R = remembered, so that a
 * province checks it before it relies on it and may set its own.
 */
export const ValidityRule = z.strictObject({
  kind: z.string().min(1).describe('Kind of paper, kebab name'),
  issuedFrom: Day.nullable().default(null).describe('For papers issued from this day on; null = always'),
  issuedUntil: Day.nullable().default(null).describe('For papers issued up to this day; null = still'),
  term: ValidityTerm,
  family: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe('Papers of one family say the same thing and replace each other; null = its kind alone'),
  object: z
    .array(z.string().min(1))
    .default([])
    .describe('Fields that tell what the paper is about (a plot, a business); only one about the same replaces it'),
  order: z
    .string()
    .min(1)
    .nullable()
    .default(null)
    .describe('Field whose number tells which is the latest (lần n); null = the day of issue'),
  whole: z.boolean().default(false).describe('Both sides, or the page of changes, have to be held'),
  changesDecide: z.boolean().default(false).describe('Its state is the last entry of its page of changes'),
  reuse: z
    .enum(['yes', 'same-purpose', 'once', 'never'])
    .default('yes')
    .describe('yes; only for its stated purpose; for one dossier only; never (made anew for each dossier)'),
  sensitive: z
    .boolean()
    .default(false)
    .describe('Criminal record, health, disability: off unless a setting and a role allow'),
  personal: z.boolean().default(true).describe('Loses its use for new claims when its holder has died'),
  mark: z.enum(['S', 'R']).default('R').describe('S seen in a public source, R remembered'),
  source: z.string().default('').describe('Where the rule is from'),
});
export type ValidityRule = z.infer<typeof ValidityRule>;

/**
 * Rules of the settings over the built-in ones: those of a kind replace all built-in rules of that kind. A sensitive kind
 * stays sensitive: who only wanted another term must not open it to everybody.
 */
export function withOwnRules(builtIn: readonly ValidityRule[], own: readonly ValidityRule[]): ValidityRule[] {
  const kinds = new Set(own.map(({ kind }) => kind));
  const sensitive = new Set(builtIn.filter((rule) => rule.sensitive).map(({ kind }) => kind));
  const kept = own.map((rule) => ({ ...rule, sensitive: rule.sensitive || sensitive.has(rule.kind) }));
  return [...builtIn.filter(({ kind }) => !kinds.has(kind)), ...kept];
}

/** The rule for a paper of this kind issued on this day; without a day, the one in use now. Null = none. */
export function ruleFor(
  rules: readonly ValidityRule[],
  kind: string | null,
  issuedDate: IsoDay | null,
): ValidityRule | null {
  const ofKind = rules.filter((rule) => rule.kind === kind);
  const fits = ({ issuedFrom, issuedUntil }: ValidityRule) =>
    issuedDate === null
      ? issuedUntil === null
      : (issuedFrom === null || issuedFrom <= issuedDate) && (issuedUntil === null || issuedDate <= issuedUntil);
  return ofKind.find(fits) ?? null;
}

/** The family of a kind as it is now. */
export function familyOfKind(rules: readonly ValidityRule[], kind: string): string {
  const rule = ruleFor(rules, kind, null);
  return rule === null ? kind : familyOf(rule);
}

/** Papers of one family say the same thing. */
export function familyOf({ kind, family }: Pick<ValidityRule, 'kind' | 'family'>): string {
  return family ?? kind;
}
