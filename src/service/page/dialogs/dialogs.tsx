import type { VNode } from 'preact';
import { useReview } from '../shell/review-context.ts';
import { HelpDialog } from './help-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { RejectDialog } from './reject-dialog.tsx';
import { TakeOverDialog } from './take-over-dialog.tsx';

export function Dialogs(): VNode | null {
  const { dialog, open } = useReview().state;
  if (dialog === 'help') return <HelpDialog />;
  if (dialog === null || open === null) return null;
  if (dialog === 'reject') return <RejectDialog />;
  return dialog === 'history' ? <HistoryDialog /> : <TakeOverDialog />;
}
