import type { PreviewCall, SendRequest } from '../../plugin/index.ts';
import { type BodyRules, dossierBody } from './body.ts';
import { filledPath } from './mapping/variables.ts';
import { filesToSend } from './send.ts';

/** Everything `sendToProvince` would say to a system that holds nothing of the dossier. */
export function previewOf(request: SendRequest, rules: BodyRules): PreviewCall[] {
  const { bundle, recordVersion } = request;
  const { create, upload } = rules.mapping;
  const { code } = bundle.record.dossier;
  const { body } = dossierBody(bundle, rules, recordVersion ?? null);
  const storing = `${create.method} ${filledPath(create.path, { code, contentHash: bundle.contentHash })}`;
  return [
    { name: storing, body, file: null },
    ...filesToSend(request, rules).map(({ docCode, file: { name, sha256, bytes } }) => {
      // The system's own number is not known before it has been asked.
      const variables = { code, remoteId: 'REMOTE-ID', docCode, name, sha256, bytes };
      const path = filledPath(upload?.path ?? rules.mapping.tus?.path ?? '', variables);
      return { name: `${upload?.method ?? 'POST'} ${path}`, body: null, file: { name, sha256, bytes } };
    }),
  ];
}
