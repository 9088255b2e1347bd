import type { VNode } from 'preact';
import type { QueueItem } from '../../review/api.ts';
import { addressOf } from '../shell/address.ts';
import { useReview } from '../shell/review-context.ts';

export function QueueTable({ items }: { items: readonly QueueItem[] }): VNode {
  const { say } = useReview();
  return (
    <table class="queue-table">
      <thead>
        <tr>
          <th scope="col">{say('queue.code')}</th>
          <th scope="col">{say('queue.procedure')}</th>
          <th scope="col">{say('queue.owner')}</th>
          <th scope="col" class="number">
            {say('queue.held')}
          </th>
          <th scope="col" class="number">
            {say('queue.pages')}
          </th>
          <th scope="col">{say('queue.lockedBy')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <QueueRow key={item.code} item={item} />
        ))}
      </tbody>
    </table>
  );
}

function QueueRow({ item }: { item: QueueItem }): VNode {
  return (
    <tr>
      <td>
        <a href={addressOf(item.code)}>{item.code}</a>
      </td>
      <td class="cut">{item.procedureName}</td>
      <td>{item.ownerName}</td>
      <td class="number">{item.heldCount}</td>
      <td class="number">{item.pageCount}</td>
      <td>{item.lockedBy}</td>
    </tr>
  );
}
