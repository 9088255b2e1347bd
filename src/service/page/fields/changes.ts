import type { DossierView, FieldView } from '../../review/api.ts';
import { parseDate, showDate } from './date-text.ts';

/** What a person decided and has not saved yet: JSON pointer → value, null = the paper does not say it. */
export type Changes = Readonly<Record<string, string | null>>;

/** Every field of a dossier in the order it is shown. */
export function allFields(view: Pick<DossierView, 'groups'>): FieldView[] {
  return view.groups.flatMap(({ fields }) => fields);
}

/** Waits for a person still: held by the machine, and nothing chosen on this screen. */
export function isDoubtful(field: FieldView, changes: Changes): boolean {
  return field.held !== null && !(field.pointer in changes);
}

/** A value as a clerk reads it: dates with the day first. */
export function showValue(field: Pick<FieldView, 'kind'>, value: string | null): string {
  if (value === null) return '';
  return field.kind === 'date' ? showDate(value) : value;
}

/** What the field shows before anything is typed: the choice made, the value, or the likeliest suggestion. */
export function shownText(field: FieldView, changes: Changes): string {
  const chosen = changes[field.pointer];
  if (chosen !== undefined) return showValue(field, chosen);
  return showValue(field, field.value ?? field.held?.candidates[0]?.value ?? null);
}

/** The value typed text stands for; `invalid` where it can be none. Empty text is `empty`: only its field knows what that means. */
export function readText(field: Pick<FieldView, 'kind'>, text: string): { value: string } | 'empty' | 'invalid' {
  // A value is one line; breaks come along when it is pasted from elsewhere.
  const clean = text
    .normalize('NFC')
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .trim();
  if (clean === '') return 'empty';
  if (field.kind !== 'date') return { value: clean };
  const date = parseDate(clean);
  return date === null ? 'invalid' : { value: date };
}

/** `changes` with one value chosen; choosing what already stands there is no change. */
export function withChange(changes: Changes, field: FieldView, value: string | null): Changes {
  if (field.held === null && value === field.value) return withoutChange(changes, field.pointer);
  return changes[field.pointer] === value ? changes : { ...changes, [field.pointer]: value };
}

export function withoutChange(changes: Changes, pointer: string): Changes {
  if (!(pointer in changes)) return changes;
  return Object.fromEntries(Object.entries(changes).filter(([other]) => other !== pointer));
}
