import type { DeliveryPreview } from '../workspace/outbox/preview.ts';
import { formatBytes } from './format.ts';
import type { Session } from './session.ts';

/** What would be sent, call by call. */
export function previewText(previews: readonly DeliveryPreview[], session: Session): string {
  return previews.map((preview) => targetText(preview, session)).join('\n\n');
}

function targetText({ target, recordVersion, missing, calls }: DeliveryPreview, session: Session): string {
  const { words, paint } = session;
  return [
    paint('bold', words('preview.heading', { target, version: recordVersion })),
    ...(missing.length > 0 ? [words('preview.missing', { fields: missing.join(', ') })] : []),
    ...(calls === null ? [words('preview.none')] : calls.map((call) => callText(call, session))),
  ].join('\n');
}

function callText({ name, body, file }: NonNullable<DeliveryPreview['calls']>[number], session: Session): string {
  if (file === null) return `${name}\n${JSON.stringify(body, null, 2)}`;
  const { name: fileName, sha256, bytes } = file;
  const params = { name: fileName, sha256, bytes: formatBytes(bytes, session.language) };
  return `${name}\n${session.words('preview.file', params)}`;
}
