import type { VNode } from 'preact';
import type { SamplingsView, SamplingView } from '../../review/sampling-api.ts';
import { useReview } from '../shell/review-context.ts';
import { nextToLook } from './next-to-look.ts';

interface DrawnTableProps {
  readonly open: SamplingView;
  readonly defects: SamplingsView['defects'];
}

/** The drawn documents of one sampling, with what was found of each. */
export function DrawnTable({ open, defects }: DrawnTableProps): VNode {
  const { commands, say } = useReview();
  const next = open.isClosed ? null : nextToLook(open.items, null);
  return (
    <>
      <p role="status">
        {say('sampling.progress', {
          ...{ seen: open.seen, sampleSize: open.sampleSize, defective: open.defective, acceptance: open.acceptance },
          verdict: say(`sampling.verdict.${open.verdict}`),
        })}
      </p>
      <div class="look-line">
        <button type="button" class="plain" onClick={() => void commands.openSampling(null)}>
          {say('sampling.all')}
        </button>
        {next !== null && (
          <button type="button" class="main" onClick={() => commands.lookAt(next.docCode)}>
            {say(open.seen === 0 ? 'sampling.start' : 'sampling.goOn')}
          </button>
        )}
      </div>
      {open.verdict !== 'open' && !open.isClosed && <p>{say('sampling.toClose', { id: open.id })}</p>}
      <table class="queue-table">
        <caption class="unseen">{say('sampling.drawn')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('sampling.document')}</th>
            <th scope="col">{say('sampling.found')}</th>
            <th scope="col">{say('sampling.by')}</th>
          </tr>
        </thead>
        <tbody>
          {open.items.map((item) => (
            <DrawnRow key={item.docCode} item={item} defects={defects} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function DrawnRow({
  item,
  defects,
}: {
  item: SamplingView['items'][number];
  defects: SamplingsView['defects'];
}): VNode {
  const { commands, say } = useReview();
  const { docCode, page, note, by } = item;
  const labels = item.defects?.map((code) => defects.find(({ value }) => value === code)?.label ?? code);
  return (
    <tr>
      <td>
        {page === null ? (
          docCode
        ) : (
          <button type="button" class="link" onClick={() => commands.lookAt(docCode)}>
            {docCode}
          </button>
        )}
      </td>
      <td class={labels !== undefined && labels.length > 0 ? 'look-wrong' : ''}>
        {labels === undefined && say(page === null ? 'sampling.gone' : 'sampling.waiting')}
        {labels?.length === 0 && say('sampling.inOrder')}
        {labels?.join(', ')}
        {note !== null && <p class="quiet">{note}</p>}
      </td>
      <td>{by}</td>
    </tr>
  );
}
