import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReuseView } from '../../review/look-api.ts';
import { useReview } from '../shell/review-context.ts';
import { ReuseFields } from './reuse-fields.tsx';
import { EMPTY_REUSE, type ReuseForm, reuseBody } from './reuse-form.ts';
import { ReuseReport } from './reuse-report.tsx';
import type { OnUse } from './use-paper.tsx';

/**
 * What is held of a person and must not be asked for. Form and answer live in this view alone: they are gone when it is
 * left, and never get into the address, its history or the title.
 */
export function ReuseScreen(): VNode {
  const { commands, say } = useReview();
  const [form, setForm] = useState<ReuseForm>(EMPTY_REUSE);
  const [report, setReport] = useState<ReuseView | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = useRef(0);
  useEffect(() => {
    void commands.loadChoices();
    document.getElementById('reuse-number')?.focus();
  }, []);

  const change = (part: Partial<ReuseForm>): void => {
    setForm({ ...form, ...part });
    // An answer never stands beside another person's number.
    asked.current += 1;
    setReport(null);
    setBusy(false);
  };
  const lookUp = async (): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    setReport(null);
    setBusy(true);
    const view = await commands.lookUp(reuseBody(form));
    if (mine !== asked.current) return;
    setBusy(false);
    setReport(view);
  };
  // The form still holds the question this answer came to: a change of it takes the answer away.
  const use: OnUse = (wish) => commands.usePaper({ ...reuseBody(form), ...wish });
  const heldCount = report?.answers.filter(({ papers }) => papers.length > 0).length ?? 0;
  return (
    <section class="look" aria-labelledby="reuse-title">
      <h1 id="reuse-title">{say('reuse.title')}</h1>
      <ReuseFields form={form} onChange={change} onAsk={() => void lookUp()} />
      <p role="status" class="look-count">
        {busy && say('reuse.busy')}
        {report !== null && say('reuse.count', { held: heldCount, spared: report.doNotAsk.length })}
      </p>
      {report === null ? <p class="quiet">{say('reuse.hint')}</p> : <ReuseReport report={report} onUse={use} />}
    </section>
  );
}
