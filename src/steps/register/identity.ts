import { fold, type HeldReason, parseIdentityNumber } from '../../domain/index.ts';

/** The owner's number as a register gives it. `reason` set: it is held, and `number` or `type` is null. */
export interface RegisterIdentity {
  readonly number: string | null;
  readonly type: number | null;
  readonly reason: HeldReason | null;
  readonly pointer: string;
  readonly candidates: readonly string[];
}

/** Reads number and kind of the owner's identity paper. The portal knows codes for two kinds only; others are held, not renumbered. */
export function readIdentity(cell: string | null, kindCell: string | null): RegisterIdentity {
  if (cell === null) return accepted(null, null);
  const kind = kindCell === null ? null : kindOf(kindCell);
  if (kind === 'other') {
    return { number: cell, type: null, reason: 'ID_TYPE_UNKNOWN', pointer: '/dossier/ownerIdType', candidates: [] };
  }
  if (kind === 'tax') return accepted(cell, null);
  const id = parseIdentityNumber(cell);
  if (id.ok && (kind === null || kind === id.value.type)) return accepted(id.value.digits, id.value.type);
  const reason = id.ok ? 'ID_LENGTH' : id.reason;
  // The zero a spreadsheet took is offered, never put back: it may as well be another digit that is missing.
  const candidates = reason === 'ID_LOST_ZERO' ? [`0${cell}`, cell] : [cell];
  return { number: null, type: null, reason, pointer: '/dossier/ownerId', candidates };
}

function accepted(number: string | null, type: number | null): RegisterIdentity {
  return { number, type, reason: null, pointer: '/dossier/ownerId', candidates: [] };
}

function kindOf(cell: string): 1 | 2 | 'tax' | 'other' | null {
  const text = fold(cell);
  if (/^1$|can cuoc|cccd|dinh danh/.test(text)) return 1;
  if (/^2$|cmnd|chung minh/.test(text)) return /12/.test(text) ? 1 : 2;
  return /ma so thue|\bmst\b|doanh nghiep/.test(text) ? 'tax' : 'other';
}
