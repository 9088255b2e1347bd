import type { VNode } from 'preact';
import type { FieldView } from '../../review/api.ts';
import { useOpenDossier } from '../shell/review-context.ts';
import { fieldId } from './field-id.ts';

interface FieldControlProps {
  readonly field: FieldView;
  readonly text: string;
  readonly wrong: boolean;
  readonly locked: boolean;
  readonly explained: string | undefined;
}

/** The input itself. Spelling help of the browser stays off: some browsers send what is typed to a service. */
export function FieldControl({ field, text, wrong, locked, explained }: FieldControlProps): VNode {
  const { commands, say } = useOpenDossier();
  const { pointer } = field;
  const shared = {
    id: fieldId(pointer),
    'data-pointer': pointer,
    'aria-invalid': wrong,
    'aria-describedby': explained,
    spellcheck: false,
    autocomplete: 'off',
    onFocus: () => commands.focusField(pointer),
    onBlur: () => commands.leaveField(pointer),
    onInput: (event: { currentTarget: { value: string } }) => commands.type(pointer, event.currentTarget.value),
  } as const;

  if (field.kind === 'choice') {
    return (
      <select {...shared} value={text} disabled={locked}>
        <option value="">{say('fields.choose')}</option>
        {(field.choices ?? []).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  if (field.kind === 'long-text') return <textarea {...shared} rows={3} value={text} readOnly={locked} />;
  return <input {...shared} type="text" value={text} readOnly={locked} />;
}
