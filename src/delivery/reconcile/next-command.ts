import type { Difference } from './difference.ts';

/** What to type next about a difference; null where it has to be settled with the people who run the target. */
export function nextCommand({ target, code, kind, healing, state }: Difference): string | null {
  if (healing !== null) return `sohoa reconcile --target ${target} --repair`;
  const dossier = /^[\w.-]+$/.test(code) ? code : `'${code.replaceAll("'", String.raw`'\''`)}'`;
  const redrive = `sohoa outbox redrive ${dossier} --target ${target}`;
  if (kind === 'withdrawn-there') return `${redrive} --state accepted`;
  if (kind === 'status-differs' || kind === 'missing-here') return `sohoa show ${dossier}`;
  if (kind === 'duplicate-there') return null;
  if (state === 'dropped') return `sohoa outbox withdraw ${dossier} --target ${target}`;
  return state === 'rejected' ? redrive : `sohoa outbox show ${dossier}`;
}
