import type { IsoDay } from '../validity-period.ts';
import { fold, parseDate } from '../vietnamese/index.ts';
import type { PaperFacts } from './paper-facts.ts';
import type { ValidityRule } from './rule.ts';

/** `indefinite` không thời hạn · `until` a last day is known · `until-event` until something ends it. */
export type TermKind = 'indefinite' | 'until' | 'until-event' | 'unknown';

/** From when to when a paper is in force by itself, whatever became of it since. */
export interface PaperPeriod {
  readonly term: TermKind;
  readonly validFrom: IsoDay | null;
  /** Last day in force; null where there is none or none is known (see `term`). */
  readonly validUntil: IsoDay | null;
}

/** What is printed wins over the rule of its kind, except where the law ended the kind as a whole. */
export function periodOf(paper: PaperFacts, rule: ValidityRule | null): PaperPeriod {
  const validFrom = paper.validFrom ?? isoField(paper, 'validFrom') ?? paper.issuedDate;
  if (rule?.term.type === 'ended') return { term: 'until', validFrom, validUntil: dayBefore(rule.term.since) };
  if (rule?.term.type === 'legal-force') return legalForce(paper, rule.term.field);
  const printed = printedTerm(paper, validFrom);
  if (printed !== null) return { ...printed, validFrom };
  return rule === null ? { term: 'unknown', validFrom, validUntil: null } : byRule(paper, rule, validFrom);
}

/** The same day so many months later, the last of the month where that has none (BLDS 2015, Điều 147–148). */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  return iso(toYear, toMonth, Math.min(date, last));
}

export function addDays(day: IsoDay, days: number): IsoDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function byRule(paper: PaperFacts, { term }: ValidityRule, validFrom: IsoDay | null): PaperPeriod {
  const until = (validUntil: IsoDay | null): PaperPeriod =>
    validUntil === null ? { term: 'unknown', validFrom, validUntil } : { term: 'until', validFrom, validUntil };
  const { issuedDate } = paper;
  switch (term.type) {
    case 'indefinite':
    case 'until-event':
      return { term: term.type, validFrom, validUntil: null };
    case 'months':
      return until(issuedDate && addMonths(issuedDate, term.months));
    case 'days':
      return until(issuedDate && addDays(issuedDate, term.days));
    case 'calendar-year':
      return until(issuedDate && `${issuedDate.slice(0, 4)}-12-31`);
    case 'renewal-ages':
      return renewal(paper, term, validFrom);
    default:
      return until(null);
  }
}

/** Luật Căn cước: until the birthday of the next renewal age; beyond the last one without a term. */
function renewal(
  { holders, issuedDate }: PaperFacts,
  { ages, earlyYears }: { readonly ages: readonly number[]; readonly earlyYears: number },
  validFrom: IsoDay | null,
): PaperPeriod {
  const birthDate = holders[0]?.birthDate ?? null;
  if (birthDate === null || issuedDate === null) return { term: 'unknown', validFrom, validUntil: null };
  const birthdays = [...ages].sort((a, b) => a - b).map((age) => addMonths(birthDate, age * 12));
  const next = birthdays.find((birthday) => addMonths(issuedDate, earlyYears * 12) < birthday);
  if (next === undefined) return { term: 'indefinite', validFrom, validUntil: null };
  return { term: 'until', validFrom, validUntil: next };
}

/** A judgment counts from the day it is in force; not printed there = nobody knows whether it ever was. */
function legalForce(paper: PaperFacts, field: string): PaperPeriod {
  const validFrom = isoField(paper, field);
  return { term: validFrom === null ? 'unknown' : 'indefinite', validFrom, validUntil: null };
}

function printedTerm(paper: PaperFacts, validFrom: IsoDay | null): Omit<PaperPeriod, 'validFrom'> | null {
  const { fields } = paper;
  const indefinite = { term: 'indefinite', validUntil: null } as const;
  if (fields['term'] === 'indefinite' || saysNoTerm(fields['validUntil'])) return indefinite;
  const validUntil = paper.validUntil ?? isoField(paper, 'validUntil') ?? spanFrom(fields['validityText'], validFrom);
  if (validUntil !== null) return { term: 'until', validUntil };
  // It prints a term that could not be read: the rule of its kind must not stand in for it.
  return fields['term'] === 'until' || fields['term'] === 'unknown' ? { term: 'unknown', validUntil: null } : null;
}

/** `06 tháng`, `1 năm`, `30 ngày` from the day it counts from. */
function spanFrom(text: string | null | undefined, from: IsoDay | null): IsoDay | null {
  const span = fold(text ?? '').match(/(\d{1,3})\s*(thang|nam|ngay)/);
  if (span === null || from === null) return null;
  const count = Number(span[1]);
  if (span[2] === 'ngay') return addDays(from, count);
  return addMonths(from, span[2] === 'nam' ? count * 12 : count);
}

function saysNoTerm(text: string | null | undefined): boolean {
  return fold(text ?? '').includes('khong thoi han');
}

function isoField({ fields }: PaperFacts, name: string): IsoDay | null {
  const read = parseDate(fields[name] ?? '');
  return read.ok ? read.value : null;
}

function dayBefore(day: IsoDay): IsoDay {
  return addDays(day, -1);
}

function iso(year: number, month: number, date: number): IsoDay {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
