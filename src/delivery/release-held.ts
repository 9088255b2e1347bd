import { type Catalog, type OpenConnector, type Outbox, TAKEN_BACK } from '../plugin/index.ts';

/**
 * Rows held for a missing field go back into the queue when the field is there: a default may have been set for the
 * target since. (A corrected record is a new version with a row of its own.) What waits because an older version was taken back is
 * for a person.
 */
export async function releaseHeld(
  outbox: Outbox,
  records: Pick<Catalog, 'getRecord'>,
  connectors: ReadonlyMap<string, OpenConnector>,
): Promise<void> {
  for (const row of await outbox.list({ states: ['held'] })) {
    const connector = connectors.get(row.target);
    if (connector === undefined || row.lastCode === TAKEN_BACK) continue;
    const kept = await records.getRecord(row.dossierCode, row.recordVersion);
    if (kept === null) continue;
    const missing = connector.missingFields(kept.bundle);
    if (missing.length === 0) await outbox.update(row.id, { state: 'pending', lastCode: null });
  }
}
