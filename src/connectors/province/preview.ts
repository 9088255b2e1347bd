import type { PreviewCall, SendRequest } from '../../plugin/index.ts';
import { type ProvinceMapping, provinceDossier, uploads } from './mapping.ts';

/** Everything `sendToProvince` would say to a system that holds nothing of the dossier. */
export function previewOf({ bundle, recordVersion }: SendRequest, mapping: ProvinceMapping): PreviewCall[] {
  const body = provinceDossier(bundle, mapping, recordVersion ?? null);
  return [
    { name: `PUT dossiers/${body.code}`, body, file: null },
    ...uploads(bundle, mapping).map(({ file: { name, sha256, bytes } }) => ({
      name: `POST dossiers/${body.code}/files`,
      body: null,
      file: { name, sha256, bytes },
    })),
  ];
}
