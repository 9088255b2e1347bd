import type { VNode } from 'preact';
import type { ReuseView } from '../../review/look-api.ts';
import { useReview } from '../shell/review-context.ts';
import { PaperItem } from './paper-item.tsx';
import type { OnUse } from './use-paper.tsx';

type Answer = ReuseView['answers'][number];

/** One row for each paper the procedure asks for, or for each kind that is held. */
export function AnswerTable({ answers, onUse }: { answers: readonly Answer[]; onUse: OnUse }): VNode {
  const { say } = useReview();
  return (
    <table class="queue-table answers">
      <caption class="unseen">{say('reuse.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('reuse.paper')}</th>
          <th scope="col">{say('reuse.status')}</th>
          <th scope="col">{say('reuse.which')}</th>
        </tr>
      </thead>
      <tbody>
        {answers.map((answer, at) => (
          <AnswerRow key={`${at} ${answer.name}`} answer={answer} onUse={onUse} />
        ))}
      </tbody>
    </table>
  );
}

function AnswerRow({ answer, onUse }: { answer: Answer; onUse: OnUse }): VNode {
  const { say } = useReview();
  const { name, required, status, statusWords, database, papers } = answer;
  return (
    <tr>
      <th scope="row">
        {name}
        {required === false && <span class="quiet"> {say('reuse.optional')}</span>}
      </th>
      <td class={`status-${status}`}>
        {statusWords}
        {database !== null && <p class="quiet">{say('reuse.database', database)}</p>}
      </td>
      <td>
        {papers.length === 0 && '–'}
        {papers.length > 0 && (
          <ul class="papers">
            {papers.map((paper) => (
              <PaperItem key={paper.ref} paper={paper} onUse={onUse} />
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
