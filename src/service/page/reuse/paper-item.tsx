import type { VNode } from 'preact';
import type { ReuseView } from '../../review/look-api.ts';
import { showDate } from '../fields/date-text.ts';
import { addressOf } from '../shell/address.ts';
import { useReview } from '../shell/review-context.ts';
import { type OnUse, UsePaper } from './use-paper.tsx';

type Paper = ReuseView['answers'][number]['papers'][number];

/** A paper that is held: what it is, whether it is good and why not, where it lies. */
export function PaperItem({ paper, onUse }: { paper: Paper; onUse: OnUse }): VNode {
  const { say } = useReview();
  const { code, issuedDate, issuer, isGood, isValid, validity, validUntil, obstacles, stores, together } = paper;
  const what = [code, issuedDate === null ? null : showDate(issuedDate), issuer].filter((part) => part !== null);
  return (
    <li>
      <p>
        <span aria-hidden="true">{isGood ? '✓ ' : '– '}</span>
        <PaperName paper={paper} />
        {what.length > 0 && ` · ${what.join(' · ')}`}
      </p>
      <p class={isValid ? 'paper-valid' : 'look-wrong'}>
        {validity}
        {validUntil !== null && `, ${say('reuse.until', { day: showDate(validUntil) })}`}
      </p>
      {obstacles.map((words) => (
        <p key={words} class="look-wrong">
          {words}
        </p>
      ))}
      <p class="quiet">
        {say('reuse.inStore', { stores: stores.join(', ') })}
        {together.length > 0 && ` · ${say('reuse.together', { refs: together.join(', ') })}`}
      </p>
      {paper.canUse && <UsePaper paper={paper} onUse={onUse} />}
    </li>
  );
}

/** Opens where it can be opened: on this page, or at the store that has it. */
function PaperName({ paper: { title, place, link } }: { paper: Paper }): VNode {
  if (place !== null) return <a href={addressOf(place.dossierCode, place.page)}>{title}</a>;
  if (link === null) return <>{title}</>;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer">
      {title}
    </a>
  );
}
