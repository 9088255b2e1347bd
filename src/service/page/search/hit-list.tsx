import type { VNode } from 'preact';
import type { SearchView } from '../../review/look-api.ts';
import { showDate } from '../fields/date-text.ts';
import { addressOf } from '../shell/address.ts';
import { useReview } from '../shell/review-context.ts';

type Hit = SearchView['hits'][number];

/** One paper after the other: what it is, where it is, and the words around the hit. */
export function HitList({ hits }: { hits: readonly Hit[] }): VNode | null {
  const { say } = useReview();
  if (hits.length === 0) return null;
  return (
    <ol class="hits" aria-label={say('search.hits')}>
      {hits.map((hit) => (
        <HitItem key={`${hit.dossierCode} ${hit.docCode}`} hit={hit} />
      ))}
    </ol>
  );
}

function HitItem({ hit }: { hit: Hit }): VNode {
  const { say } = useReview();
  const { dossierCode, title, code, issuedDate, agency, subject, page, snippet } = hit;
  const what = [code, issuedDate === null ? null : showDate(issuedDate), agency].filter((part) => part !== null);
  return (
    <li>
      <a href={addressOf(dossierCode, page)}>
        {title} · {dossierCode}
        {page !== null && ` · ${say('search.page', { page })}`}
      </a>
      {what.length > 0 && <p class="quiet">{what.join(' · ')}</p>}
      {subject !== null && <p>{subject}</p>}
      <p class="snippet">{snippet.map(({ text, hit: found }) => (found ? <mark>{text}</mark> : text))}</p>
    </li>
  );
}
