import { statSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { addTextLayer } from '../copy/add-text-layer.ts';
import { NoPages, OpenPdf, pdfiumHeapBytes } from './open-pdf.ts';
import { PdfReadError } from './pdf-values.ts';
import { PasswordNeeded } from './pdfium-document.ts';
import type { ReaderFailure, ReaderQuestion, ReaderReply, ReaderRequest } from './reader-protocol.ts';

/**
 * The thread in which PDFs are read. Apart from the main thread because a hostile file may keep PDFium or zlib busy
 * for hours: from outside the thread can be ended. Answers one question after the other.
 */
const KEPT_OPEN = 3;
const open = new Map<string, OpenPdf>();
let queue: Promise<void> = Promise.resolve();

parentPort?.on('message', (request: ReaderRequest) => {
  queue = queue.then(() => reply(request));
});

async function reply({ id, question }: ReaderRequest): Promise<void> {
  try {
    const answer = await answerTo(question);
    parentPort?.postMessage(
      { id, ok: true, answer, heapBytes: pdfiumHeapBytes() } satisfies ReaderReply,
      transferable(answer),
    );
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    parentPort?.postMessage({
      id,
      ok: false,
      failure: failureOf(error),
      detail,
      heapBytes: pdfiumHeapBytes(),
    } satisfies ReaderReply);
  }
}

async function answerTo(question: ReaderQuestion): Promise<unknown> {
  if (question.kind === 'add-text') return textAdded(question);
  const pdf = opened(question.path);
  switch (question.kind) {
    case 'inspect':
      return pdf.inspect();
    case 'picture':
      return pdf.picture(question.index, question.dpi);
    case 'draw':
      return pdf.draw(question.index, question.dpi);
    case 'text':
      return pdf.text(question.index, question.dpi);
  }
}

async function textAdded({ path, target, texts }: Extract<ReaderQuestion, { kind: 'add-text' }>): Promise<boolean> {
  try {
    await addTextLayer(path, target, texts);
    return true;
  } catch (error) {
    if (error instanceof PdfReadError && error.reason === 'damaged') return false;
    throw error;
  }
}

/** Keeps the last few documents open, so that pages asked for one by one do not cost a start each. */
function opened(path: string): OpenPdf {
  const { size, mtimeMs } = statSync(path);
  const key = `${path}\0${size}\0${mtimeMs}`;
  const pdf = open.get(key) ?? new OpenPdf(path);
  open.delete(key);
  open.set(key, pdf);
  for (const [oldest, document] of open) {
    if (open.size <= KEPT_OPEN) break;
    document.close();
    open.delete(oldest);
  }
  return pdf;
}

/** Pixels and picture streams change hands instead of being copied. */
function transferable(answer: unknown): ArrayBuffer[] {
  const picture = answer as { bytes?: unknown; pixels?: unknown } | null;
  return [picture?.bytes, picture?.pixels].flatMap((bytes) =>
    bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
      ? [bytes.buffer]
      : [],
  );
}

function failureOf(error: unknown): ReaderFailure {
  if (error instanceof PasswordNeeded) return 'password';
  if (error instanceof NoPages) return 'no-pages';
  if (error instanceof PdfReadError) return error.reason;
  if (error instanceof WebAssembly.RuntimeError) return 'too-complex';
  return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'missing' : 'bug';
}
