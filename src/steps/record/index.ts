import { z } from 'zod';
import { contentHash, DossierRecord, RECORD_SCHEMA } from '../../domain/index.ts';
import { defineStep } from '../../plugin/index.ts';
import { buildDocuments } from './build-documents.ts';
import { bundleFiles } from './bundle-files.ts';
import { settleHeld } from './settle-held.ts';

/** Puts everything together into `record.json`, the only thing that is delivered. */
export const record = defineStep({
  kind: 'record',
  summary: {
    en: 'Builds the record of the dossier: values, documents, files, what waits, and where everything came from',
    vi: 'Lập bản ghi của hồ sơ: giá trị, văn bản, tệp, nội dung chờ kiểm tra và nguồn gốc từng giá trị',
  },
  scope: 'dossier',
  version: 3,
  effect: 'none',
  reads: [
    'checked',
    'documents',
    'document.outputs',
    'files',
    'pages',
    'page.geometry',
    'page.text',
    'marks',
    'reused',
    'held',
    'history',
  ],
  writes: ['record'],
  settings: z.strictObject({}),
  examples: [{ title: 'as usual', with: {} }],
  open: () => ({
    async run(inputs) {
      const { checked, documents, files, history } = inputs;
      const draft: DossierRecord = {
        schema: RECORD_SCHEMA,
        dossier: checked.dossier,
        documents: buildDocuments({
          spans: documents,
          values: checked.documents,
          outputs: inputs['document.outputs'],
          pages: inputs.pages,
          geometries: inputs['page.geometry'],
          texts: inputs['page.text'],
          marks: inputs.marks,
          reused: inputs.reused,
        }),
        archive: checked.archive,
        held: [],
        evidence: checked.evidence,
        history: [...history],
        remote: [],
      };
      // A wrong record is our fault and must not leave the house: the schema is the last gate.
      const whole = DossierRecord.parse(settleHeld(draft, [...checked.held, ...inputs.held]));
      return {
        writes: {
          record: {
            record: whole,
            contentHash: hashOf(whole),
            files: bundleFiles(inputs['document.outputs'], files, whole.documents),
          },
        },
      };
    },
  }),
});

/** Equal but for the times at which it was made, and for what targets answered = equal: not delivered again. */
function hashOf({ history, remote: _, ...record }: DossierRecord): string {
  return contentHash({ ...record, history: history.map(({ times: __, ...line }) => line) });
}
