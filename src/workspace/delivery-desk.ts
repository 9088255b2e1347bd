import type { RunProgress } from '../pipeline/report.ts';
import { csvText } from '../stores/register/write-csv.ts';
import { type ActPlan, type OutboxAct, planAct } from './outbox/acts.ts';
import { carryOut } from './outbox/carry-out.ts';
import { type DeliveryPreview, previewDeliveries } from './outbox/preview.ts';
import { type ReconcileRequest, reconcile } from './reconcile/reconcile.ts';
import type { ReconcileReport } from './reconcile/report.ts';
import type { Room } from './room.ts';

/** What people do about deliveries, beyond letting them run. */
export interface DeliveryDesk {
  /** What an act would do; changes nothing, needs no lock. */
  plan(act: OutboxAct): Promise<ActPlan>;
  /** Does what was previewed, if it is still what would be done. */
  carryOut(act: OutboxAct, by: { readonly confirm: string; readonly reason: string | null }): Promise<ActPlan>;
  /** What would be sent of a dossier; holds personal data, and the look is logged. */
  preview(code: string): Promise<DeliveryPreview[]>;
  reconcile(
    request: ReconcileRequest,
    options: { readonly signal: AbortSignal; readonly onProgress?: (progress: RunProgress) => void },
  ): Promise<ReconcileReport>;
  /** Rows as a CSV that a spreadsheet opens as it is meant. */
  csv(rows: readonly (readonly (string | number)[])[]): string;
}

export function deliveryDesk(room: Room): DeliveryDesk {
  return {
    plan: (act) => planAct(room, act),
    carryOut: (act, by) => room.alone(() => carryOut(room, act, by)),
    preview: (code) => previewDeliveries(room, code),
    reconcile: (request, options) => room.alone(() => reconcile(room, request, options)),
    csv: csvText,
  };
}
