import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useReview } from './review-context.ts';

const SHOWN_MS = 7000;

/** The last thing that happened, read out and shown for a while. */
export function NoticeLine(): VNode {
  const { notice } = useReview().state;
  const [hidden, setHidden] = useState(0);
  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setHidden(notice.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const shown = notice !== null && notice.id !== hidden;
  return (
    <div role="status" class={`notice notice-${notice?.tone ?? 'info'} ${shown ? '' : 'unseen'}`}>
      {shown && <span key={notice.id}>{notice.text}</span>}
    </div>
  );
}
