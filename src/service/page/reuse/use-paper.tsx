import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ReuseView, UseBody } from '../../review/look-api.ts';
import { useReview } from '../shell/review-context.ts';

type Paper = ReuseView['answers'][number]['papers'][number];

/** Uses a paper for a dossier; false where that was refused. */
export type OnUse = (wish: Pick<UseBody, 'paper' | 'dossier' | 'checked'>) => Promise<boolean>;

/** Which dossier a held paper is used for, so that nobody is asked for it again. */
export function UsePaper({ paper, onUse }: { paper: Paper; onUse: OnUse }): VNode {
  const { say } = useReview();
  const [dossier, setDossier] = useState('');
  const [checked, setChecked] = useState(false);
  const [trouble, setTrouble] = useState('');
  const [used, setUsed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const troubleId = useId();

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const code = dossier.trim();
    const problem = code === '' ? 'use.needDossier' : !paper.isGood && !checked ? 'use.needLook' : null;
    setTrouble(problem === null ? '' : say(problem));
    if (problem !== null || busy) return;
    setBusy(true);
    if (await onUse({ paper: paper.ref, dossier: code, checked })) setUsed(code);
    setBusy(false);
  };
  if (used !== null) return <p class="paper-valid">{say('use.used', { dossier: used })}</p>;
  return (
    <details class="use-paper">
      <summary>{say('use.begin')}</summary>
      <form onSubmit={(event) => void submit(event)} noValidate autocomplete="off">
        <label class="look-field">
          {say('use.dossier')}
          <input
            type="text"
            value={dossier}
            spellcheck={false}
            autocomplete="off"
            aria-describedby={troubleId}
            onInput={(event) => setDossier(event.currentTarget.value)}
          />
        </label>
        {!paper.isGood && (
          <label class="look-check">
            <input type="checkbox" checked={checked} onChange={(event) => setChecked(event.currentTarget.checked)} />
            {say('use.checked')}
          </label>
        )}
        <button type="submit" disabled={busy}>
          {say('use.go')}
        </button>
        <p role="alert" id={troubleId} class="look-wrong">
          {trouble}
        </p>
      </form>
    </details>
  );
}
