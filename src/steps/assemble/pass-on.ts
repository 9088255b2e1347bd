import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile, Sha256 } from '../../plugin/index.ts';
import type { AssembledPage, Work } from './pages-of.ts';

/**
 * A signed or born-digital PDF is the document, byte for byte. Where pages of it cannot be searched, a copy for
 * searching stands beside it; the copy's signature, if there was one, is worth nothing.
 */
export async function passOn(sha256: Sha256, { engines, context, names, pages }: Work): Promise<OutputFile[]> {
  const source = await context.blobs.path(sha256);
  const { size } = await stat(source);
  const original: OutputFile = { name: `${names.stem}.pdf`, role: 'pdf', sha256, bytes: size };
  if (!pages.some(lacksText)) return [original];
  const pdf = await engines.get('pdf');
  const path = join(context.scratch, 'search.pdf');
  await pdf.addTextLayer(source, path, textsByIndex(pages));
  const copy: OutputFile = {
    name: `${names.stem}.search.pdf`,
    role: 'search-pdf',
    ...(await context.blobs.putFile(path)),
  };
  return [original, copy];
}

function lacksText({ page, text }: AssembledPage): boolean {
  return !page.ownText && text.origin === 'ocr' && text.blocks.length > 0;
}

/** In order of the file's pages, which need not all be here. */
function textsByIndex(pages: readonly AssembledPage[]): (AssembledPage['text'] | null)[] {
  const last = Math.max(...pages.map(({ page }) => page.index));
  return Array.from({ length: last + 1 }, (_, index) => {
    const found = pages.find(({ page }) => page.index === index);
    return found !== undefined && lacksText(found) ? found.text : null;
  });
}
