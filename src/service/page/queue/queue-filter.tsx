import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useReview } from '../shell/review-context.ts';

const STATES = ['held', 'failed', 'error', 'done', 'open'] as const;
const REST_MS = 250;

export function QueueFilter(): VNode {
  const { state, commands, say } = useReview();
  const [find, setFind] = useState(state.queue.find);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const search = (text: string): void => {
    setFind(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void commands.find({ find: text.normalize('NFC').trim() }), REST_MS);
  };
  return (
    <search class="queue-filter">
      <label>
        {say('queue.find')}
        <input type="search" value={find} autocomplete="off" onInput={(event) => search(event.currentTarget.value)} />
      </label>
      <label>
        {say('queue.state')}
        <select
          value={state.queue.state}
          onChange={(event) => void commands.find({ state: event.currentTarget.value })}
        >
          {STATES.map((name) => (
            <option key={name} value={name}>
              {say(`state.${name}`)}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}
