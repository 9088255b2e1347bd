import type { EngineFingerprint, PdfEngine } from '../../plugin/index.ts';
import { ReaderClient } from './read/reader-client.ts';
import { isEmbeddable } from './write/picture-source.ts';
import { createWriter } from './write/writer.ts';

/** Raised when the same input may give another output: text layer, structure, judgement of pages, PDFium's drawing. */
const FINGERPRINT: EngineFingerprint = { name: 'sohoa-pdf', version: '1+pdfium-2.1.13', model: null };

/** Reads, judges, draws and writes PDFs. Nothing heavy is loaded before the first question. */
export function createPdfEngine(): PdfEngine {
  const reader = new ReaderClient();
  return {
    fingerprint: FINGERPRINT,
    inspect: (path) => reader.ask({ kind: 'inspect', path }),
    picture: (path, index, { dpi, signal }) => reader.ask({ kind: 'picture', path, index, dpi }, signal),
    text: (path, index, { dpi }) => reader.ask({ kind: 'text', path, index, dpi }),
    embeds: isEmbeddable,
    createWriter,
    addTextLayer: () => Promise.reject(new TypeError('not yet')),
  };
}
