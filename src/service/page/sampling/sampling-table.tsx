import type { VNode } from 'preact';
import type { SamplingsView } from '../../review/sampling-api.ts';
import { useReview } from '../shell/review-context.ts';

/** All sampling reviews, the newest first. */
export function SamplingTable({ samplings }: { samplings: SamplingsView['samplings'] }): VNode | null {
  const { commands, say } = useReview();
  if (samplings.length === 0) return <p>{say('sampling.none')}</p>;
  return (
    <table class="queue-table">
      <caption class="unseen">{say('sampling.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('sampling.name')}</th>
          <th scope="col" class="number">
            {say('sampling.lot')}
          </th>
          <th scope="col" class="number">
            {say('sampling.seen')}
          </th>
          <th scope="col" class="number">
            {say('sampling.bad')}
          </th>
          <th scope="col">{say('sampling.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {samplings.toReversed().map(({ id, name, lotSize, sampleSize, seen, defective, acceptance, verdict }) => (
          <tr key={id}>
            <td>
              <button type="button" class="link" onClick={() => void commands.openSampling(id)}>
                {id}. {name}
              </button>
            </td>
            <td class="number">{lotSize}</td>
            <td class="number">
              {seen}/{sampleSize}
            </td>
            <td class="number">
              {defective} ({say('sampling.allowed', { count: acceptance })})
            </td>
            <td>{say(`sampling.verdict.${verdict}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
