// The file itself: the index would bring all of the domain into the browser.
import { holdsIdentityNumber } from '../../../domain/audit/purpose.ts';
import type { SearchBody, SearchView } from '../../review/look-api.ts';

/** What stands in the form of the search, as typed. */
export interface SearchForm {
  readonly words: string;
  readonly agency: string;
  readonly type: string;
  readonly kind: string;
  readonly year: string;
  readonly procedure: string;
  readonly person: string;
  readonly purpose: string;
}

export interface SearchState {
  readonly form: SearchForm;
  /** The form as it was when `view` was asked for; null before the first time. */
  readonly asked: SearchForm | null;
  readonly view: SearchView | null;
  readonly busy: boolean;
}

export const EMPTY_FORM: SearchForm = {
  ...{ words: '', agency: '', type: '', kind: '', year: '', procedure: '', person: '', purpose: '' },
};
export const EMPTY_SEARCH: SearchState = { form: EMPTY_FORM, asked: null, view: null, busy: false };

export const SHOWN_AT_ONCE = 20;

export type SearchProblem = 'empty' | 'purpose' | 'year';

/** What keeps the form from being sent, by the field to mend first. */
export function problemOf(form: SearchForm): SearchProblem | null {
  const { purpose: _why, ...wanted } = form;
  if (Object.values(wanted).every((value) => value.trim() === '')) return 'empty';
  if (form.year.trim() !== '' && !/^(19|2\d)\d\d$/.test(form.year.trim())) return 'year';
  return looksForPerson(form) && form.purpose.trim().length < 3 ? 'purpose' : null;
}

/** Then a purpose is needed, and nothing of the form is kept. */
export function looksForPerson({ person, words }: Pick<SearchForm, 'person' | 'words'>): boolean {
  return person.trim() !== '' || holdsIdentityNumber(words);
}

export function bodyOf(form: SearchForm, offset: number): SearchBody {
  const { agency, type, kind, procedure, person, purpose, year } = form;
  return {
    ...{ words: given(form.words) ?? '', agency: given(agency), type: given(type), kind: given(kind) },
    ...{ procedure: given(procedure), person: given(person), purpose: given(purpose) },
    year: given(year) === null ? null : Number(year),
    ...{ offset, limit: SHOWN_AT_ONCE },
  };
}

/**
 * What is left of a search while one of its hits is open: words and filters, for the way back. Whoever looked for a
 * person finds the form empty.
 */
export function keptBehindDossier(search: SearchState): SearchState {
  const isOfPerson = [search.form, search.asked].some((form) => form !== null && looksForPerson(form));
  return isOfPerson ? EMPTY_SEARCH : { ...search, form: { ...search.form, purpose: '' } };
}

function given(text: string): string | null {
  const clean = text.normalize('NFC').trim();
  return clean === '' ? null : clean;
}
