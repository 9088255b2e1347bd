import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useOpenDossier } from '../shell/review-context.ts';
import { Dialog } from './dialog.tsx';

const REASONS = ['rescan', 'missing-page', 'wrong-dossier', 'wrong-split', 'unreadable', 'other'] as const;
type Reason = (typeof REASONS)[number];

/** Back to a step, with a reason: both are asked for, a note where the reason is another one. */
export function RejectDialog(): VNode {
  const { state, commands, say } = useOpenDossier();
  const [reason, setReason] = useState<Reason | ''>('');
  const [step, setStep] = useState('');
  const [note, setNote] = useState('');
  const [trouble, setTrouble] = useState('');

  const submit = (event: Event): void => {
    event.preventDefault();
    const clean = note.normalize('NFC').trim();
    if (reason === '' || step === '') setTrouble(say('reject.needReason'));
    else if (reason === 'other' && clean === '') setTrouble(say('reject.needNote'));
    else void commands.reject({ reason, step, note: clean });
  };
  return (
    <Dialog title={say('reject.title')}>
      <form onSubmit={submit} noValidate>
        <label>
          {say('reject.reason')}
          <select value={reason} onChange={(event) => setReason(asReason(event.currentTarget.value))}>
            <option value="">{say('fields.choose')}</option>
            {REASONS.map((name) => (
              <option key={name} value={name}>
                {say(`reject.${name}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('reject.step')}
          <select value={step} onChange={(event) => setStep(event.currentTarget.value)}>
            <option value="">{say('fields.choose')}</option>
            {(state.session?.steps ?? []).map((one) => (
              <option key={one.step} value={one.step}>
                {one.label}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('reject.note')}
          <textarea rows={3} maxLength={1000} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
        </label>
        <p role="alert" class="why-wrong">
          {trouble}
        </p>
        <div class="dialog-foot">
          <button type="button" onClick={() => commands.showDialog(null)}>
            {say('dialog.cancel')}
          </button>
          <button type="submit" class="main">
            {say('reject.send')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function asReason(value: string): Reason | '' {
  return REASONS.find((reason) => reason === value) ?? '';
}
