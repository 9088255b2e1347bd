import type { PageCode, PageText } from '../../src/domain/index.ts';
import type { ExtractedDocument } from '../../src/plugin/index.ts';
import { extractPages } from './extract-pages.ts';

/** Every undoubted value of a document by its key, kind and holder among them; a doubted one as `? REASON`. */
export async function readValues(
  pages: readonly PageText[],
  codes: readonly string[] = [],
  step: Parameters<typeof extractPages>[2] = undefined,
): Promise<Record<string, string>> {
  const { fields, ...main } = await extractPages(
    pages,
    pages.map((_, index) => (index === 0 ? codes.map(qrCode) : [])),
    step,
  );
  const all: [string, ExtractedDocument['subject']][] = [...Object.entries(main), ...Object.entries(fields)];
  return Object.fromEntries(
    all.flatMap(([key, { value, doubt }]) =>
      doubt !== null ? [[key, `? ${doubt}`]] : value === null ? [] : [[key, value]],
    ),
  );
}

function qrCode(text: string): PageCode {
  return { format: 'qr', text, box: [10, 10, 90, 90] };
}
