import type { AuditStore } from '../../plugin/index.ts';
import type { Decision } from './check-actions.ts';
import type { ReviewedDossier } from './desk.ts';

/** One look, however often the page asks again while it is open. */
const SAME_LOOK_MS = 15 * 60_000;

/** Whose data were looked at stands in the log of looks; a look that cannot be logged does not happen. */
export function noteLooks(audit: AuditStore, reviewer: string, nowMs: () => number = Date.now) {
  const noted = new Map<string, number>();
  return {
    async note(dossier: ReviewedDossier): Promise<void> {
      const key = `${dossier.code} ${dossier.row.recordVersion}`;
      if (nowMs() - (noted.get(key) ?? Number.NEGATIVE_INFINITY) < SAME_LOOK_MS) return;
      await audit.append({
        ...{ actor: { kind: 'reviewer', name: reviewer }, action: 'review.open', dossier: dossier.code, purpose: null },
        persons: personsOf(dossier),
        detail: { version: dossier.row.recordVersion ?? 0 },
      });
      noted.set(key, nowMs());
    },
  };
}

export async function noteChange(
  audit: AuditStore,
  reviewer: string,
  dossier: ReviewedDossier,
  decisions: readonly Decision[],
): Promise<void> {
  const kinds = [...new Set(decisions.map(({ action }) => action.kind))].sort();
  await audit.append({
    ...{ actor: { kind: 'reviewer', name: reviewer }, action: 'review.change', dossier: dossier.code, purpose: null },
    persons: personsOf(dossier),
    detail: { version: dossier.row.recordVersion ?? 0, decisions: decisions.length, kinds: kinds.join(',') },
  });
}

function personsOf({ record }: ReviewedDossier): string[] {
  const ids = [record?.dossier.ownerId, ...(record?.documents.map(({ paperHolder }) => paperHolder.id) ?? [])];
  return ids.filter((id) => id != null);
}
