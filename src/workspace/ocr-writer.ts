import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type PageGeometry, type PageText, pageString } from '../domain/index.ts';
import { isShown, pdfPages } from '../steps/assemble/write-pdf.ts';
import { inOrder } from './in-order.ts';
import type { Reader, ReadPage, TakenInput } from './ocr-reader.ts';
import type { OcrRequest } from './workspace.ts';

export interface WrittenPage {
  readonly input: string;
  readonly geometry: PageGeometry;
  readonly text: PageText;
}

interface Output {
  readonly inputs: readonly TakenInput[];
  readonly pdf: string;
  readonly text: string;
}

/** Reads all pages of an output and writes its two files; both appear by rename, whole or not at all. */
export async function writeOutput(
  output: Output,
  request: OcrRequest,
  reader: Reader,
  pageDone: () => void,
): Promise<WrittenPage[]> {
  await mkdir(dirname(output.pdf), { recursive: true });
  await mkdir(dirname(output.text), { recursive: true });
  const pdf = besides(output.pdf);
  const text = besides(output.text);
  try {
    const [only, ...others] = output.inputs;
    const pages =
      only !== undefined && others.length === 0 && isPassedOn(only, request)
        ? await passOn(only, pdf, reader, pageDone)
        : await writePages(output.inputs, pdf, request, reader, pageDone);
    const readings = pages.map((page) => `${pageString(page.text)}\n`.normalize('NFC')).join('\f');
    await writeFile(text, readings, { mode: 0o600 });
    await rename(pdf, output.pdf);
    await rename(text, output.text);
    return pages;
  } finally {
    await Promise.all([rm(pdf, { force: true }), rm(text, { force: true })]);
  }
}

/** Only for `force` is a signed file made anew: who asks for that wants pictures. */
function isPassedOn({ file }: TakenInput, { profile, mode }: OcrRequest): boolean {
  return file.passThrough && profile === 'archive' && mode !== 'force';
}

/** A hidden neighbour, so that the rename stays on one file system and nobody picks up half a file. */
function besides(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.part`);
}

async function writePages(
  inputs: readonly TakenInput[],
  path: string,
  { profile, format }: OcrRequest,
  reader: Reader,
  pageDone: () => void,
): Promise<WrittenPage[]> {
  const { engines, context } = reader;
  const pdf = await engines.get('pdf');
  const conformance = format === 'pdfa' ? 'pdfa-2b' : 'none';
  // The title is no file name: those hold people's names.
  const writer = await pdf.createWriter(path, { profile, conformance, title: 'sohoa' });
  const written: WrittenPage[] = [];
  try {
    const pages = inputs.flatMap((input) => input.pages.map((page) => ({ input: input.path, page })));
    const read = async ({ input, page }: (typeof pages)[number]) => ({ input, ...(await reader.read(page)) });
    for await (const page of inOrder(pages, reader.width, read)) {
      if (isShown(profile, page.geometry.marks))
        for (const spec of await pdfPages(profile, { ...page, marks: page.geometry.marks }, { engines, context }))
          await writer.addPage(spec);
      written.push({ input: page.input, geometry: page.geometry, text: page.text });
      pageDone();
    }
    await writer.finish();
    return written;
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

/** A born-digital or signed PDF stays as it is, byte for byte; pages of it that cannot be searched get a text layer. */
async function passOn(input: TakenInput, path: string, reader: Reader, pageDone: () => void): Promise<WrittenPage[]> {
  const read: ReadPage[] = [];
  for await (const page of inOrder(input.pages, reader.width, reader.read)) {
    read.push(page);
    pageDone();
  }
  const texts = read.map(({ text }) => (text.origin === 'ocr' && text.blocks.length > 0 ? text : null));
  const source = await reader.context.blobs.path(input.file.sha256);
  if (texts.every((text) => text === null)) await copyFile(source, path);
  else await (await reader.engines.get('pdf')).addTextLayer(source, path, texts);
  return read.map(({ geometry, text }) => ({ input: input.path, geometry, text }));
}
