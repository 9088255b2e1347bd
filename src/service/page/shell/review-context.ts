import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Commands } from '../commands/index.ts';
import type { AppState, OpenDossier } from '../store/state.ts';
import type { Say } from '../words/index.ts';

export interface ReviewNow {
  readonly state: AppState;
  readonly commands: Commands;
  readonly say: Say;
}

export const ReviewContext = createContext<ReviewNow | null>(null);

/** What the page knows and can do, for any part of it. */
export function useReview(): ReviewNow {
  const now = useContext(ReviewContext);
  if (now === null) throw new Error('outside of the review page');
  return now;
}

/** The same, where a dossier is open for certain. */
export function useOpenDossier(): ReviewNow & { readonly open: OpenDossier } {
  const now = useReview();
  if (now.state.open === null) throw new Error('no dossier is open');
  return { ...now, open: now.state.open };
}
