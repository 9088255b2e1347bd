import type { PageGeometry, PageMark, PageText } from '../../domain/index.ts';
import { type PagePrint, type PageRef, pageMarks } from '../../plugin/index.ts';

/** A page with all that cutting a dossier looks at. */
export interface SplitPage {
  readonly ref: PageRef;
  readonly geometry: PageGeometry;
  readonly text: PageText;
  readonly print: PagePrint | null;
  /** Those of the page itself, without what a person took back. */
  readonly marks: readonly PageMark[];
}

export interface SplitInputs {
  readonly pages: readonly PageRef[];
  readonly 'page.text': readonly PageText[];
  readonly 'page.geometry': readonly PageGeometry[];
  readonly 'page.print': readonly (PagePrint | null)[];
}

export function splitPagesOf(inputs: SplitInputs): SplitPage[] {
  return inputs.pages.map((ref, index) => {
    const [text, geometry] = [inputs['page.text'][index], inputs['page.geometry'][index]];
    if (text === undefined || geometry === undefined) throw new TypeError('a page without geometry or text');
    return { ref, text, geometry, print: inputs['page.print'][index] ?? null, marks: pageMarks(ref, geometry, []) };
  });
}
