/** Vietnam has had one offset without summer time since 1975. */
const VIETNAM_OFFSET_MS = 7 * 60 * 60 * 1000;

/**
 * `yyyyMMddHHmmss` in Asia/Ho_Chi_Minh of an ISO date (its midnight) or an ISO time of any offset; '' for null, as the
 * portal spells what is unknown.
 */
export function portalTime(iso: string | null): string {
  if (iso === null) return '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return `${iso.replaceAll('-', '')}000000`;
  const instantMs = Date.parse(iso);
  if (Number.isNaN(instantMs)) return '';
  const local = new Date(instantMs + VIETNAM_OFFSET_MS).toISOString();
  return local.slice(0, 19).replaceAll(/[-:T]/g, '');
}
