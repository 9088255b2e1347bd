import {
  bodyOf,
  EMPTY_SEARCH,
  keptBehindDossier,
  problemOf,
  type SearchForm,
  type SearchState,
} from '../search/search-form.ts';
import type { Place } from '../shell/address.ts';
import { NO_CHOICES } from '../store/state.ts';
import type { Connection } from './connection.ts';
import type { Context } from './context.ts';

export interface SearchCommands {
  /** The address names another place: what was typed at the old one is forgotten. */
  arrive(place: Place): void;
  fillIn(change: Partial<SearchForm>): void;
  /** Asked for on purpose and not with every letter: each search is a look that is logged. */
  search(): Promise<void>;
  moreHits(): Promise<void>;
  /** Fills the lists of the forms, once. */
  loadChoices(): Promise<void>;
}

export function searchCommands(context: Context, connection: Connection): SearchCommands {
  const { store, server } = context;
  const patch = (change: (search: SearchState) => SearchState): void =>
    store.update((state) => ({ ...state, search: change(state.search) }));

  const ask = async (form: SearchForm, offset: number): Promise<void> => {
    patch((search) => ({ ...search, asked: form, busy: true, view: offset === 0 ? null : search.view }));
    // Left, or asked anew meanwhile: this answer is to nobody's question.
    const isCurrent = () => store.get().search.asked === form;
    try {
      const view = await server.search(bodyOf(form, offset));
      if (!isCurrent()) return;
      patch((search) => {
        const before = offset === 0 ? [] : (search.view?.hits ?? []);
        return { ...search, busy: false, view: { ...view, hits: [...before, ...view.hits] } };
      });
    } catch (error) {
      if (isCurrent()) patch((search) => ({ ...search, busy: false }));
      connection.report(error);
    }
  };

  return {
    arrive({ area, code }) {
      store.update((state) => {
        if (code !== null) return { ...state, search: keptBehindDossier(state.search) };
        return { ...state, area, search: area === 'search' ? state.search : EMPTY_SEARCH };
      });
    },
    fillIn: (change) => patch((search) => ({ ...search, form: { ...search.form, ...change } })),
    async search() {
      const { form, busy } = store.get().search;
      if (busy) return;
      if (problemOf(form) === null) await ask({ ...form }, 0);
    },
    async moreHits() {
      const { asked, view, busy } = store.get().search;
      if (asked !== null && view !== null && !busy) await ask(asked, view.hits.length);
    },
    async loadChoices() {
      if (store.get().choices !== NO_CHOICES) return;
      try {
        const choices = await server.choices();
        store.update((state) => ({ ...state, choices }));
      } catch (error) {
        connection.report(error);
      }
    },
  };
}
