import type { VNode } from 'preact';
import { useReview } from './review-context.ts';

/** Says for as long as it lasts that nothing reaches the server. Always in the document, so that it is read out. */
export function ConnectionBanner(): VNode {
  const { state, say } = useReview();
  const text = { good: null, lost: say('notice.lostServer'), 'signed-out': say('notice.signedOut') }[state.connection];
  return (
    <div role="alert" class={text === null ? 'unseen' : 'banner banner-trouble'}>
      {text}
    </div>
  );
}
