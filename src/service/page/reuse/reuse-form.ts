import type { ReuseBody } from '../../review/look-api.ts';
import { parseDate } from '../fields/date-text.ts';

/** What stands in the form, as typed. */
export interface ReuseForm {
  readonly number: string;
  readonly purpose: string;
  readonly procedure: string;
  readonly name: string;
  readonly birthDate: string;
  readonly day: string;
  readonly outside: boolean;
}

export const EMPTY_REUSE: ReuseForm = {
  ...{ number: '', purpose: '', procedure: '', name: '', birthDate: '', day: '' },
  outside: true,
};

export type ReuseProblem = 'number' | 'purpose' | 'birthDate' | 'day';

/** What keeps the form from being sent, in the order of the fields. */
export function problemsOf(form: ReuseForm): ReuseProblem[] {
  const isNumber = /^(\d{9}|\d{12})$/.test(form.number.replace(/[\s.]/g, ''));
  const found: (ReuseProblem | false)[] = [
    !isNumber && 'number',
    form.purpose.trim().length < 3 && 'purpose',
    !isDayOrEmpty(form.birthDate) && 'birthDate',
    !isDayOrEmpty(form.day) && 'day',
  ];
  return found.filter((problem) => problem !== false);
}

export function reuseBody(form: ReuseForm): ReuseBody {
  const { number, purpose, procedure, name, birthDate, day, outside } = form;
  return {
    ...{ number: number.trim(), purpose: purpose.normalize('NFC').trim(), outside },
    ...{ procedure: given(procedure), name: given(name) },
    ...{ birthDate: parseDate(birthDate.trim()), day: parseDate(day.trim()) },
  };
}

function isDayOrEmpty(text: string): boolean {
  return text.trim() === '' || parseDate(text.trim()) !== null;
}

function given(text: string): string | null {
  const clean = text.normalize('NFC').trim();
  return clean === '' ? null : clean;
}
