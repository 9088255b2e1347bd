import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ProcedureField } from '../look/procedure-field.tsx';
import { TextField } from '../look/text-field.tsx';
import { useReview } from '../shell/review-context.ts';
import { problemsOf, type ReuseForm, type ReuseProblem } from './reuse-form.ts';

interface ReuseFieldsProps {
  readonly form: ReuseForm;
  readonly onChange: (part: Partial<ReuseForm>) => void;
  readonly onAsk: () => void;
}

/** Whose papers, why, and for what. Who stated a name and a birth date is told apart from a namesake by them. */
export function ReuseFields({ form, onChange, onAsk }: ReuseFieldsProps): VNode {
  const { say } = useReview();
  const [wrong, setWrong] = useState<readonly ReuseProblem[]>([]);
  const submit = (event: Event): void => {
    event.preventDefault();
    const found = problemsOf(form);
    setWrong(found);
    if (found[0] === undefined) onAsk();
    else document.getElementById(`reuse-${found[0]}`)?.focus();
  };
  const shared = (name: keyof ReuseForm & ReuseProblem) => ({
    id: `reuse-${name}`,
    value: form[name],
    onValue: (value: string) => onChange({ [name]: value }),
    wrong: wrong.includes(name) ? say(`reuse.problem.${name}`) : undefined,
  });
  return (
    <form class="look-form" onSubmit={submit} noValidate autocomplete="off">
      <div class="look-grid">
        <TextField {...shared('number')} label={say('reuse.number')} numeric required />
        <TextField {...shared('purpose')} wide label={say('look.purpose')} hint={say('look.purposeWhy')} required />
        <ProcedureField id="reuse-procedure" value={form.procedure} onValue={(procedure) => onChange({ procedure })} />
        <TextField id="reuse-name" label={say('reuse.name')} value={form.name} onValue={(name) => onChange({ name })} />
        <TextField {...shared('birthDate')} label={say('reuse.birthDate')} numeric />
        <TextField {...shared('day')} label={say('reuse.day')} numeric />
      </div>
      <div class="look-line">
        <label class="look-check">
          <input
            type="checkbox"
            checked={form.outside}
            onChange={(event) => onChange({ outside: event.currentTarget.checked })}
          />
          {say('reuse.outside')}
        </label>
        <span class="spring" />
        <button type="submit" class="main">
          {say('reuse.go')} <kbd>Enter</kbd>
        </button>
      </div>
    </form>
  );
}
