import type { EngineFingerprint, PdfEngine } from '../../plugin/index.ts';
import { drawnCopy } from './copy/drawn-copy.ts';
import { ReaderClient } from './read/reader-client.ts';
import { isEmbeddable } from './write/picture-source.ts';
import { createWriter } from './write/writer.ts';

/** Raised when the same input may give another output: text layer, structure, judgement of pages, PDFium's drawing. */
const FINGERPRINT: EngineFingerprint = { name: 'sohoa-pdf', version: '2+pdfium-2.1.13', model: null };

/** Reads, judges, draws and writes PDFs. Nothing heavy is loaded before the first question. */
export function createPdfEngine(): PdfEngine & { close(): Promise<void> } {
  const reader = new ReaderClient();
  return {
    fingerprint: FINGERPRINT,
    inspect: (path) => reader.ask({ kind: 'inspect', path }),
    picture: (path, index, { dpi, signal }) => reader.ask({ kind: 'picture', path, index, dpi }, signal),
    text: (path, index, { dpi }) => reader.ask({ kind: 'text', path, index, dpi }),
    embeds: isEmbeddable,
    createWriter,
    async addTextLayer(source, path, texts) {
      if (await reader.ask({ kind: 'add-text', path: source, target: path, texts })) return;
      const { pages } = await reader.ask({ kind: 'inspect', path: source });
      const drawn = {
        count: pages.length,
        picture: (index: number, dpi: number) => reader.ask({ kind: 'draw', path: source, index, dpi }),
        text: (index: number, dpi: number) => reader.ask({ kind: 'text', path: source, index, dpi }),
      };
      await drawnCopy(path, drawn, texts);
    },
    close: async () => reader.close(),
  };
}
