import type { PageRef, PdfFacts, PdfPageFacts } from '../../plugin/index.ts';

/** What becomes of text that a PDF already has. */
export const TEXT_MODES = ['auto', 'redo', 'force', 'skip'] as const;
export type TextMode = (typeof TEXT_MODES)[number];

/** Texts that are kept, by mode. */
const KEPT: Readonly<Record<TextMode, readonly PdfPageFacts['text'][]>> = {
  auto: ['own', 'layer'],
  redo: ['own'],
  force: [],
  skip: ['own', 'layer', 'bad'],
};

/**
 * Signed, born-digital and vector PDFs go on as they are: rewriting would kill the signature or lose sharpness. What is
 * to be left alone is not rewritten either; `force` turns everything into pictures, but for what is signed.
 */
export function isPassedOn({ signed, pages }: PdfFacts, mode: TextMode): boolean {
  if (signed || mode === 'force') return signed;
  return pages.some(({ content, text }) => content === 'text' || (mode === 'skip' && text !== 'none'));
}

export function pageOf(
  { content, text }: PdfPageFacts,
  mode: TextMode,
): Pick<PageRef, 'picture' | 'ownText' | 'textLayer'> {
  const ownText = KEPT[mode].includes(text);
  const isLayer = ownText && (text === 'layer' || content !== 'text');
  return { picture: content === 'image' ? 'embedded' : 'rendered', ownText, ...(isLayer ? { textLayer: true } : {}) };
}
