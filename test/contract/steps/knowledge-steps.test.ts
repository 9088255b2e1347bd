import { describe, it } from 'vitest';
import type { PageGeometry } from '../../../src/domain/index.ts';
import type { PageRef } from '../../../src/plugin/index.ts';
import { describeStep } from '../../../src/plugin/testing/index.ts';
import { extract } from '../../../src/steps/extract/index.ts';
import { register } from '../../../src/steps/register/index.ts';
import { NO_FACTS } from '../../../src/steps/register/read-row.ts';
import { screen } from '../../../src/steps/screen/index.ts';
import { split } from '../../../src/steps/split/index.ts';
import { validate } from '../../../src/steps/validate/index.ts';
import { extractPages } from '../../support/extract-pages.ts';
import { BODY, DECISION_HEAD, DECISION_TITLE, textPage } from '../../support/text-page.ts';

const head = textPage([...DECISION_HEAD, ...DECISION_TITLE, ...BODY]);
const following = textPage(BODY);
const source = {
  code: 'H99.14-260115-0001',
  folder: '/input/1',
  files: [],
  skipped: [],
  row: { line: 2, cells: { ma_ho_so: 'H99.14-260115-0001', chu_ho_so: 'Lê Thị Hoa', so_dinh_danh: '38188004321' } },
};
const file = { sha256: 'a'.repeat(64), name: 'quét.tiff', kind: 'tiff', passThrough: false } as const;
const pages: PageRef[] = [0, 1].map((index) => ({ number: index + 1, file, index, picture: 'image', ownText: false }));
const geometry: PageGeometry = {
  rotation: 0,
  skewDegrees: 0,
  widthPx: 2480,
  heightPx: 3508,
  dpi: 300,
  dpiSource: 'file',
  widthMm: 210,
  heightMm: 297,
  marks: [],
};
const span = { ordinal: 1, pages: [1, 2], reason: 'first', passThrough: null };
const extracted = await extractPages([head, following]);

const suite = { describe, it };
describeStep(register, { ...suite, fixtures: [{ title: 'a row with a doubtful cell', inputs: { source } }] });
describeStep(screen, {
  ...suite,
  fixtures: [{ title: 'ordinary pages', inputs: { pages, 'page.text': [head, following] } }],
});
describeStep(split, {
  ...suite,
  fixtures: [
    {
      title: 'two pages of one file',
      inputs: {
        files: [{ ...file, bytes: 1, pageCount: 2, signed: false }],
        pages,
        'page.text': [head, following],
        'page.geometry': [geometry, geometry],
        'page.print': [null, null],
        'page.codes': [[], []],
        source: { ...source, row: null },
      },
    },
  ],
});
describeStep(extract, {
  ...suite,
  fixtures: [
    { title: 'a decision', inputs: { document: span, 'page.text': [head, following], 'page.codes': [[], []] } },
  ],
});
describeStep(validate, {
  ...suite,
  fixtures: [
    {
      title: 'a decision without a register',
      inputs: {
        source: { ...source, row: null },
        'register.facts': NO_FACTS,
        documents: [span],
        'document.fields': [extracted],
        pages,
        'page.geometry': [geometry, geometry],
        marks: [{ page: 2, marks: ['duplicate'] }],
        leaves: [{ page: 1, leaf: 1 }],
        reused: [],
        held: [],
      },
    },
  ],
});
