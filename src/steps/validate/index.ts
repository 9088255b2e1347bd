import { defineStep, type PageRef, pageMarks } from '../../plugin/index.ts';
import { checkDossier } from './check-dossier.ts';
import { ValidateSettings } from './settings.ts';

/** Puts register, catalogue and papers together and against each other; what does not agree waits for a person. */
export const validate = defineStep({
  kind: 'validate',
  summary: {
    en: 'Checks the values against the register, the procedure catalogue and the rules of codes',
    vi: 'Đối chiếu giá trị với bảng kê, danh mục thủ tục và quy tắc mã',
  },
  scope: 'dossier',
  version: 5,
  effect: 'none',
  reads: [
    'source',
    'register.facts',
    'documents',
    'document.fields',
    'pages',
    'page.geometry',
    'marks',
    'leaves',
    'reused',
    'held',
  ],
  writes: ['checked'],
  settings: ValidateSettings,
  examples: [
    { title: 'as usual', with: {} },
    {
      title: 'one office, handed in over the counter',
      with: {
        defaults: {
          handlingAgency: { code: 'H99.14', name: 'Ủy ban nhân dân xã Tân Lập' },
          channel: 1,
          status: 10,
          submittedTo: '2',
        },
      },
    },
  ],
  open: ({ settings }) => ({
    run: async (inputs) => {
      const marksOf = (page: PageRef, index: number) => pageMarks(page, inputs['page.geometry'][index], inputs.marks);
      const checked = checkDossier(
        {
          source: inputs.source,
          facts: inputs['register.facts'],
          spans: inputs.documents,
          extracted: inputs['document.fields'],
          scanned: { pages: inputs.pages.map(marksOf), leaves: inputs.leaves },
          heldBefore: inputs.held,
          reused: inputs.reused,
        },
        settings,
      );
      return { writes: { checked }, held: checked.held };
    },
  }),
});
