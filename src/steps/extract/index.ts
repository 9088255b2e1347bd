import { z } from 'zod';
import { layoutPage, PAPER_KINDS, type PaperKind } from '../../domain/index.ts';
import { defineStep, type Extractor } from '../../plugin/index.ts';
import { builtInExtractors } from './papers/index.ts';
import { readDocument } from './read-document.ts';
import { withSheetKind } from './sheet-kind.ts';

/** Reads the values of a document from words and their places (not from flat text) and says which of them it doubts. */
export const extract = extractWith([]);

/** The step with further kinds of papers, as plugins declare them. A plugin's kind goes before a built-in one. */
export function extractWith(further: readonly Extractor[]) {
  const extractors = [...further, ...builtInExtractors];
  const kinds = [...further.map(kindOf), ...PAPER_KINDS];
  return defineStep({
    kind: 'extract',
    summary: {
      en: 'Reads type, number, date, agency, subject, signer and holder of each document',
      vi: 'Đọc tên loại, số ký hiệu, ngày, cơ quan, trích yếu, người ký và chủ giấy tờ của từng văn bản',
    },
    scope: 'document',
    version: 16,
    ...(further.length === 0 ? {} : { parts: further.map(({ kind, version }) => `${kind} ${version}`) }),
    effect: 'none',
    reads: ['document', 'page.text', 'page.codes'],
    writes: ['document.fields'],
    settings: z.strictObject({
      minConfidence: z
        .number()
        .min(0)
        .max(1)
        .default(0.9)
        .describe(
          'A value with a word read less surely than this waits for a person, unless the word was read well elsewhere',
        ),
      minDigitConfidence: z
        .number()
        .min(0)
        .max(1)
        .default(0.8)
        .describe('The same for numbers, dates and notations, which no context can mend'),
    }),
    examples: [
      { title: 'as usual', with: {} },
      { title: 'poor originals: let a person see more', with: { minConfidence: 0.95, minDigitConfidence: 0.9 } },
    ],
    open: ({ settings }) => ({
      run: async ({ document, 'page.text': texts, 'page.codes': codes }) => {
        const pages = texts.map((text, index) => ({
          number: document.pages[index] ?? 0,
          origin: text.origin,
          layout: layoutPage(text),
        }));
        const thresholds = { text: settings.minConfidence, digits: settings.minDigitConfidence };
        const read = readDocument(pages, thresholds, {
          extractors,
          kinds,
          codes: codes.flat().map(({ text }) => text),
        });
        return { writes: { 'document.fields': withSheetKind(read, document, codes) } };
      },
    }),
  });
}

function kindOf({ kind, name, titles = [] }: Extractor): PaperKind {
  return { kind, name: name.vi, typeCode: '32', titles };
}
