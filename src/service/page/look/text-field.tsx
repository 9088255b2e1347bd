import type { VNode } from 'preact';

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly type?: 'text' | 'search';
  readonly list?: string;
  readonly numeric?: boolean;
  readonly required?: boolean;
  /** Room for a sentence. */
  readonly wide?: boolean;
  /** Said below the field. */
  readonly hint?: string | undefined;
  readonly wrong?: string | undefined;
}

/** A line to type in. The browser keeps nothing of it for the next time, and sends it to no spelling service. */
export function TextField(props: TextFieldProps): VNode {
  const { id, label, value, onValue, type = 'text', list, numeric = false, required = false, wide = false } = props;
  const { hint, wrong } = props;
  const said = wrong ?? hint;
  return (
    <div class={`look-field ${wide ? 'look-wide' : ''}`}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={value}
        list={list}
        inputMode={numeric ? 'numeric' : 'text'}
        autocomplete="off"
        spellcheck={false}
        aria-required={required}
        aria-invalid={wrong !== undefined}
        aria-describedby={said === undefined ? undefined : `${id}-said`}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {said !== undefined && (
        <p id={`${id}-said`} class={wrong === undefined ? 'quiet' : 'look-wrong'}>
          {said}
        </p>
      )}
    </div>
  );
}
