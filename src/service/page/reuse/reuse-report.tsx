import type { VNode } from 'preact';
import type { ReuseView } from '../../review/look-api.ts';
import { showDate } from '../fields/date-text.ts';
import { useReview } from '../shell/review-context.ts';
import { AnswerTable } from './answer-table.tsx';
import type { OnUse } from './use-paper.tsx';

/** What must not be asked for comes first; then each paper with what is held; then who was asked. */
export function ReuseReport({ report, onUse }: { report: ReuseView; onUse: OnUse }): VNode {
  const { say } = useReview();
  const { procedure, day, isShared, answers } = report;
  return (
    <div class="report">
      <p class="quiet">
        {procedure !== null && `${procedure.code} ${procedure.name} · `}
        {say('reuse.onDay', { day: showDate(day) })}
      </p>
      {isShared && <p class="banner banner-lock">{say('reuse.shared')}</p>}
      <Spared names={report.doNotAsk} />
      {answers.length === 0 ? <p>{say('reuse.nothing')}</p> : <AnswerTable answers={answers} onUse={onUse} />}
      <Stores report={report} />
    </div>
  );
}

function Spared({ names }: { names: readonly string[] }): VNode {
  const { say } = useReview();
  return (
    <section class="spared" aria-labelledby="spared-title">
      <h2 id="spared-title">{say('reuse.doNotAsk')}</h2>
      {names.length === 0 && <p>{say('reuse.nothingSpared')}</p>}
      {names.length > 0 && (
        <ul>
          {names.map((name, at) => (
            <li key={`${at} ${name}`}>{name}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Stores({ report: { stores, isComplete } }: { report: ReuseView }): VNode {
  const { say } = useReview();
  const isCut = stores.some(({ isAsked }) => !isAsked);
  return (
    <section aria-labelledby="stores-title">
      <h2 id="stores-title">{say('reuse.stores')}</h2>
      <ul class="stores">
        {stores.map(({ name, isAsked, found, code }, at) => (
          <li key={`${at} ${name}`} class={isAsked ? '' : 'look-wrong'}>
            {isAsked ? say('reuse.asked', { name, found }) : say('reuse.unreachable', { name, code: code ?? '–' })}
          </li>
        ))}
      </ul>
      {isCut && <p class="look-wrong">{say('reuse.incomplete')}</p>}
      {!isCut && !isComplete && <p class="quiet">{say('reuse.ownOnly')}</p>}
    </section>
  );
}
