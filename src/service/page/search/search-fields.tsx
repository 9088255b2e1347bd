import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ChoiceField } from '../look/choice-field.tsx';
import { ProcedureField } from '../look/procedure-field.tsx';
import { TextField } from '../look/text-field.tsx';
import { useReview } from '../shell/review-context.ts';
import { looksForPerson, problemOf, type SearchProblem } from './search-form.ts';

const FIELD_OF: Readonly<Record<SearchProblem, string>> = {
  empty: 'search-words',
  purpose: 'search-purpose',
  year: 'search-year',
};

/** Words, and what narrows them. A purpose is asked for as soon as a person is named. */
export function SearchFields(): VNode {
  const { state, commands, say } = useReview();
  const { form } = state.search;
  const { kinds, types } = state.choices;
  const [problem, setProblem] = useState<SearchProblem | null>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    const found = problemOf(form);
    setProblem(found);
    if (found === null) void commands.search();
    else document.getElementById(FIELD_OF[found])?.focus();
  };
  const wrong = (name: SearchProblem) => (problem === name ? say(`search.problem.${name}`) : undefined);
  const fill = (name: keyof typeof form) => (value: string) => commands.fillIn({ [name]: value });
  return (
    <search>
      <form class="look-form" onSubmit={submit} noValidate autocomplete="off">
        <div class="look-line">
          <TextField
            id="search-words"
            type="search"
            label={say('search.words')}
            value={form.words}
            onValue={fill('words')}
            hint={say('search.syntax')}
            wrong={wrong('empty')}
          />
          <button type="submit" class="main">
            {say('search.go')} <kbd>Enter</kbd>
          </button>
        </div>
        <div class="look-grid">
          <ChoiceField label={say('search.kind')} choices={kinds} value={form.kind} onValue={fill('kind')} />
          <ChoiceField label={say('search.type')} choices={types} value={form.type} onValue={fill('type')} />
          <TextField id="search-agency" label={say('search.agency')} value={form.agency} onValue={fill('agency')} />
          <TextField
            id="search-year"
            label={say('search.year')}
            value={form.year}
            onValue={fill('year')}
            numeric
            wrong={wrong('year')}
          />
          <ProcedureField id="search-procedure" value={form.procedure} onValue={fill('procedure')} />
          <TextField id="search-person" label={say('search.person')} value={form.person} onValue={fill('person')} />
          <TextField
            id="search-purpose"
            wide
            label={say('look.purpose')}
            value={form.purpose}
            onValue={fill('purpose')}
            hint={looksForPerson(form) ? say('look.purposeWhy') : undefined}
            wrong={wrong('purpose')}
            required={looksForPerson(form)}
          />
        </div>
      </form>
    </search>
  );
}
