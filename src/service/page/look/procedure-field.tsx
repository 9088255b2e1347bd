import type { VNode } from 'preact';
import { useReview } from '../shell/review-context.ts';
import { TextField } from './text-field.tsx';

interface ProcedureFieldProps {
  readonly id: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A procedure's code, offered by its name: there are more of them than a closed list could be looked through. */
export function ProcedureField({ id, value, onValue }: ProcedureFieldProps): VNode {
  const { state, say } = useReview();
  const { procedures } = state.choices;
  const chosen = procedures.find((choice) => choice.value === value.trim());
  return (
    <>
      <TextField
        id={id}
        label={say('look.procedure')}
        value={value}
        onValue={onValue}
        list={`${id}-list`}
        hint={chosen?.label}
      />
      <datalist id={`${id}-list`}>
        {procedures.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </datalist>
    </>
  );
}
