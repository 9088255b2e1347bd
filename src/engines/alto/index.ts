import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AltoEngine, AltoPage } from '../../plugin/index.ts';
import { altoEnd, altoPage, altoStart } from './alto-xml.ts';

/** Writes ALTO 4.4, page by page. */
export function createAltoEngine(): AltoEngine {
  return {
    fingerprint: { name: 'sohoa-alto', version: '1', model: null },
    write: (path, pages, { sourceName }) =>
      pipeline(Readable.from(document(pages, sourceName)), createWriteStream(path)),
  };
}

function* document(pages: Iterable<AltoPage>, sourceName: string): Generator<string> {
  yield altoStart(sourceName);
  for (const page of pages) yield altoPage(page);
  yield altoEnd();
}
