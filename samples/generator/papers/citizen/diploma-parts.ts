import type { Composer } from '../../layout/composer.ts';
import { upper } from '../../words/agencies.ts';
import { setSigner } from '../foot.ts';
import { holderOf } from '../form.ts';
import type { Look } from '../look.ts';
import type { Paper, Scene } from '../paper.ts';

/** A4 across. */
export const LANDSCAPE = { widthMm: 297, heightMm: 210 };

/** Number and register on the left, date and signer on the right. */
export function setEnd(
  page: Composer,
  scene: Scene,
  look: Look,
  signer: { name: string; position: string; lines: readonly string[] },
  dateLine: string,
  left: readonly string[],
): void {
  page.gap(3);
  page.need(look.signGapMm + 20);
  page.beside(
    0.48,
    () => {
      page.gap(18);
      for (const line of left) page.text(line, { sizePt: 12, block: 'foot-left' });
    },
    () => {
      page.text(dateLine, { align: 'center', style: 'italic', sizePt: 13, block: 'foot-right' });
      setSigner(page, look, signer, upper(scene.place.province));
    },
  );
}

export function diplomaOf(
  scene: Scene,
  paperKind: string,
  layout: string,
  page: Composer,
  of: { organName: string; signer: { name: string; position: string }; fields: Record<string, string> },
): Paper {
  return {
    layout,
    pages: page.pages,
    expected: {
      paperKind,
      typeCode: '32',
      codeNumber: null,
      codeNotation: null,
      code: null,
      issuedDate: scene.day,
      organName: of.organName,
      signerName: of.signer.name,
      signerPosition: of.signer.position,
      copyKind: null,
      holder: { ...holderOf(scene.person), id: null },
      fields: of.fields,
    },
  };
}
