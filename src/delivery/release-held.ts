import type { Catalog, OpenConnector, Outbox } from '../plugin/index.ts';

/**
 * Rows held for a missing field go back into the queue when the field is there: a default may have been set for the
 * target since. (A corrected record is a new version with a row of its own.)
 */
export async function releaseHeld(
  outbox: Outbox,
  records: Pick<Catalog, 'getRecord'>,
  connectors: ReadonlyMap<string, OpenConnector>,
): Promise<void> {
  for (const row of await outbox.list({ states: ['held'] })) {
    const connector = connectors.get(row.target);
    if (connector === undefined) continue;
    const kept = await records.getRecord(row.dossierCode, row.recordVersion);
    if (kept === null) continue;
    const missing = connector.missingFields(kept.bundle);
    if (missing.length === 0) await outbox.update(row.id, { state: 'pending', lastCode: null });
  }
}
