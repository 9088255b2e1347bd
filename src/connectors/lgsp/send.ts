import { readFile } from 'node:fs/promises';
import { isSohoaError } from '../../errors/index.ts';
import type { PreviewCall, SendContext, SendOutcome, SendRequest } from '../../plugin/index.ts';
import { rejected } from '../http/failure.ts';
import { buildEdxml } from './build-edxml.ts';
import type { LgspClient } from './client.ts';
import { edxmlDraft } from './mapping.ts';
import type { LgspSettings } from './settings.ts';

/**
 * Sends a dossier's papers as one official document. The axis cannot be asked what it has: after a sending without an
 * answer a person decides, unless the settings trust the receivers to know a document by its id.
 */
export async function sendToLgsp(
  client: LgspClient,
  settings: LgspSettings,
  { bundle, unanswered }: SendRequest,
  context: SendContext,
): Promise<SendOutcome> {
  if (unanswered === true && settings.whenUnanswered === 'ask-person') return rejected('LGSP_MAYBE_SENT', 'fix-input');
  const draft = edxmlDraft(bundle, settings);
  if (draft === null) return rejected('EDXML_INVALID', 'fix-input');
  const { message, files } = draft;
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > settings.maxAttachmentBytes || files.length > settings.maxAttachments) {
    return rejected('EDXML_TOO_LARGE', 'fix-input');
  }
  const attachments = [];
  for (const { id, name, sha256 } of files) {
    attachments.push({
      id,
      name,
      contentType: 'application/pdf',
      bytes: await readFile(await context.blobPath(sha256)),
    });
  }
  const xml = build({ ...message, attachments });
  if (xml === null) return rejected('EDXML_INVALID', 'fix-input');
  if (xml.length > settings.maxMessageBytes) return rejected('EDXML_TOO_LARGE', 'fix-input');
  await context.beforeWrite();
  const sent = await client.send(xml, `${message.documentId}.edxml`, context.signal);
  return sent.ok ? { state: 'accepted', answer: { remoteId: sent.value, links: {} } } : sent.failure;
}

/** The message without the files, which follow by name. */
export function previewOfLgsp({ bundle }: SendRequest, settings: LgspSettings): PreviewCall[] {
  const draft = edxmlDraft(bundle, settings);
  if (draft === null) return [];
  const name = `POST ${settings.sendPath}`;
  const files = draft.files.map(({ name: fileName, sha256, bytes }) => ({ name: fileName, sha256, bytes }));
  return [{ name, body: draft.message, file: null }, ...files.map((file) => ({ name, body: null, file }))];
}

function build(message: Parameters<typeof buildEdxml>[0]): string | null {
  try {
    return buildEdxml(message);
  } catch (error) {
    if (isSohoaError(error, 'EDXML_INVALID')) return null;
    throw error;
  }
}
