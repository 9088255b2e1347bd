import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { NewSamplingBody, SamplingsView } from '../../review/sampling-api.ts';
import { TextField } from '../look/text-field.tsx';
import { useReview } from '../shell/review-context.ts';

type Level = NewSamplingBody['aql'];

/** A name and a level make a plan: how many are drawn, and how many bad ones the lot may hold, follow from its size. */
export function NewSampling({ levels }: { levels: SamplingsView['levels'] }): VNode {
  const { state, commands, say } = useReview();
  const [name, setName] = useState('');
  const [level, setLevel] = useState<Level>('1.0');
  const [isEmpty, setEmpty] = useState(false);
  const submit = (event: Event): void => {
    event.preventDefault();
    const clean = name.normalize('NFC').trim();
    setEmpty(clean === '');
    if (clean === '') document.getElementById('sampling-name')?.focus();
    else void commands.beginSampling({ name: clean, aql: level });
  };
  return (
    <form class="look-form" onSubmit={submit} noValidate autocomplete="off">
      <div class="look-grid">
        <TextField
          id="sampling-name"
          label={say('sampling.name')}
          value={name}
          onValue={setName}
          required
          wrong={isEmpty ? say('sampling.needName') : undefined}
        />
        <label class="look-field">
          {say('sampling.level')}
          <select
            value={level}
            onChange={(event) => setLevel(levels.find((one) => one === event.currentTarget.value) ?? level)}
          >
            {levels.map((one) => (
              <option key={one} value={one}>
                {one} %
              </option>
            ))}
          </select>
        </label>
      </div>
      <div>
        <button type="submit" class="main" disabled={state.sampling.busy}>
          {say('sampling.begin')}
        </button>
      </div>
      <p class="quiet">{say('sampling.hint')}</p>
    </form>
  );
}
