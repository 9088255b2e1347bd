import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { SamplingsView, SamplingView } from '../../review/sampling-api.ts';
import { useOpenDossier } from '../shell/review-context.ts';

/** Above a dossier opened for a drawn document of it: in order, or what is wrong. */
export function FindingBar(): VNode | null {
  const { state, open } = useOpenDossier();
  const { sampling, area } = state;
  const item = sampling.open?.items.find(({ docCode }) => docCode === sampling.docCode);
  if (area !== 'sampling' || sampling.open === null || item === undefined) return null;
  if (item.dossierCode !== open.view.code || sampling.open.isClosed) return null;
  return <Finding key={item.docCode} of={sampling.open} item={item} defects={sampling.all?.defects ?? []} />;
}

interface FindingProps {
  readonly of: SamplingView;
  readonly item: SamplingView['items'][number];
  readonly defects: SamplingsView['defects'];
}

function Finding({ of, item, defects }: FindingProps): VNode {
  const { state, commands, say } = useOpenDossier();
  const [chosen, setChosen] = useState<readonly SamplingsView['defects'][number]['value'][]>(item.defects ?? []);
  const [note, setNote] = useState(item.note ?? '');
  const clean = note.normalize('NFC').trim();
  const { busy } = state.sampling;
  const submit = (event: Event): void => {
    event.preventDefault();
    void commands.noteFinding({ defects: [...chosen], note: clean === '' ? null : clean });
  };
  return (
    <form class="finding-bar" aria-label={say('sampling.title')} onSubmit={submit} id="finding-bar">
      <p>{say('sampling.at', { at: of.items.indexOf(item) + 1, sampleSize: of.sampleSize, document: item.docCode })}</p>
      <fieldset class="bare finding-defects">
        <legend class="unseen">{say('sampling.found')}</legend>
        {defects.map(({ value, label }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => {
                const others = chosen.filter((one) => one !== value);
                setChosen(event.currentTarget.checked ? [...others, value] : others);
              }}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <input
        type="text"
        aria-label={say('sampling.note')}
        placeholder={say('sampling.note')}
        maxLength={1000}
        autocomplete="off"
        spellcheck={false}
        value={note}
        onInput={(event) => setNote(event.currentTarget.value)}
      />
      <button type="submit" class="main" disabled={busy}>
        {say(chosen.length === 0 ? 'sampling.nothingWrong' : 'sampling.wrong', { count: chosen.length })}
      </button>
    </form>
  );
}
