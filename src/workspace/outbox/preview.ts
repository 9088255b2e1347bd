import { withLinks } from '../../delivery/with-links.ts';
import { fail } from '../../errors/index.ts';
import type { OutboxRow, PreviewCall, SendRequest } from '../../plugin/index.ts';
import { localUser } from '../access/local-user.ts';
import { personsOf } from '../access/look-up.ts';
import { linkMaker } from '../links/make-links.ts';
import type { Room } from '../room.ts';

export interface DeliveryPreview {
  readonly target: string;
  readonly recordVersion: number;
  /** Fields this target requires and the record lacks: nothing of it would be sent. */
  readonly missing: readonly string[];
  /** Null where the connector cannot show what it would say. */
  readonly calls: readonly PreviewCall[] | null;
}

/**
 * What would go out for a dossier, target by target, if nothing of it were there yet. Calls nobody. It shows people's
 * data, so that the look is logged. Errors: DOSSIER_UNKNOWN and those of opening a target.
 */
export async function previewDeliveries(room: Room, code: string): Promise<DeliveryPreview[]> {
  const { catalog, targets } = room;
  const rows = await catalog.outbox.list({ dossierCode: code });
  const newest = new Map(rows.filter(({ operation }) => operation === 'send').map((row) => [row.target, row]));
  if (newest.size === 0) fail('DOSSIER_UNKNOWN', { where: { dossier: code } });
  const previews: DeliveryPreview[] = [];
  for (const row of newest.values()) {
    const kept = await catalog.getRecord(code, row.recordVersion);
    if (kept === null || !targets.names.includes(row.target)) continue;
    await catalog.audit.append({
      ...{ actor: localUser(), action: 'outbox.preview', dossier: code, purpose: null },
      ...{ persons: personsOf(kept.bundle.record), detail: { target: row.target, version: row.recordVersion } },
    });
    const { bundle } = kept;
    const connector = await targets.open(row.target);
    const before = answerBefore(rows, row);
    const previous = await withLinks(before, { row, bundle, connector, links: linkMaker(room) });
    const request = { bundle, recordVersion: row.recordVersion, previous, lookFirst: false };
    previews.push({
      ...{ target: row.target, recordVersion: row.recordVersion, missing: connector.missingFields(bundle) },
      calls: connector.preview?.({ ...request, idempotencyKey: row.idempotencyKey }) ?? null,
    });
  }
  return previews;
}

function answerBefore(rows: readonly OutboxRow[], { after, recordVersion }: OutboxRow): SendRequest['previous'] {
  const accepted = rows.findLast(
    (row) => row.target === after && row.recordVersion === recordVersion && row.state === 'accepted',
  );
  return accepted?.answer ?? null;
}
