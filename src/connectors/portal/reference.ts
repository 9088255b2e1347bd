import type { RecordBundle } from '../../plugin/index.ts';
import type { PortalHeld } from './schema.ts';
import type { PortalSettings } from './settings.ts';

const REFERENCE = /(?:^|\n)sohoa:([0-9a-f]{64})$/;

/** What marks a dossier at the portal as this content of ours. */
export function reference({ contentHash }: Pick<RecordBundle, 'contentHash'>): string {
  return `sohoa:${contentHash}`;
}

/** A free field with the reference behind its own text, where the settings put it there. */
export function withReference(
  text: string | null | undefined,
  field: 'ThongTinKhac' | 'GhiChu',
  bundle: Pick<RecordBundle, 'contentHash'>,
  settings: Pick<PortalSettings, 'referenceField'>,
): string {
  const own = text ?? '';
  if (settings.referenceField !== field) return own;
  return own === '' ? reference(bundle) : `${own}\n${reference(bundle)}`;
}

/** The free field's own text. */
export function withoutReference(field: string): string {
  return field.replace(REFERENCE, '');
}

/** Content hash of what the portal holds, as far as it echoes the field that carries it. */
export function heldHash(held: PortalHeld, { referenceField }: Pick<PortalSettings, 'referenceField'>): string | null {
  const field = referenceField === 'none' ? null : held[referenceField];
  return field?.match(REFERENCE)?.[1] ?? null;
}
