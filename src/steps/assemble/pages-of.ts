import type { PageGeometry, PageMark, PageText } from '../../domain/index.ts';
import { type DossierMarks, type Engines, type PageRef, pageMarks, type StepContext } from '../../plugin/index.ts';
import type { DocumentName } from './document-name.ts';

/** A page of the document with all that is known of it. */
export interface AssembledPage {
  readonly page: PageRef;
  readonly geometry: PageGeometry;
  readonly text: PageText;
  /** Its own and those given by a look at the whole dossier. */
  readonly marks: readonly PageMark[];
}

/** What every part of this step works with. */
export interface Work {
  readonly engines: Engines;
  readonly context: StepContext;
  readonly names: DocumentName;
  readonly pages: readonly AssembledPage[];
}

export function pagesOf(inputs: {
  readonly page: readonly PageRef[];
  readonly 'page.geometry': readonly PageGeometry[];
  readonly 'page.text': readonly PageText[];
  readonly marks: readonly DossierMarks[];
}): AssembledPage[] {
  return inputs.page.map((page, i) => {
    const [geometry, text] = [inputs['page.geometry'][i], inputs['page.text'][i]];
    if (geometry === undefined || text === undefined) throw new TypeError('a page without geometry or text');
    return { page, geometry, text, marks: pageMarks(page, geometry, inputs.marks) };
  });
}
