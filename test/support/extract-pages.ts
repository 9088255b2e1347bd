import type { PageCode, PageText } from '../../src/domain/index.ts';
import type { ExtractedDocument } from '../../src/plugin/index.ts';
import { extract } from '../../src/steps/extract/index.ts';

/** Runs the real `extract` step, as the pipeline would, over the pages of one document, with the codes found on them. */
export async function extractPages(
  texts: readonly PageText[],
  codes: readonly (readonly PageCode[])[] = [],
  declared: typeof extract = extract,
): Promise<ExtractedDocument> {
  const step = await declared.open({ engines: NO_ENGINES, settings: declared.settings.parse({}) });
  const pages = texts.map((_, index) => index + 1);
  const document = { ordinal: 1, pages, reason: 'first', passThrough: null };
  const found = texts.map((_, index) => codes[index] ?? []);
  const { writes } = await step.run({ document, 'page.text': texts, 'page.codes': found }, NO_CONTEXT);
  return writes['document.fields'];
}

const NO_ENGINES = {
  get: () => Promise.reject(new Error('extract needs no engine')),
  fingerprint: () => Promise.reject(new Error('extract needs no engine')),
};

const NO_CONTEXT = {
  signal: new AbortController().signal,
  blobs: {
    putFile: () => Promise.reject(new Error('extract stores nothing')),
    putBytes: () => Promise.reject(new Error('extract stores nothing')),
    path: () => Promise.reject(new Error('extract reads no blob')),
    read: () => Promise.reject(new Error('extract reads no blob')),
  },
  scratch: '',
  dossier: '',
};
