import { Unzip, type UnzipFile, UnzipInflate, zipSync } from 'fflate';
import { fail, isSohoaError } from '../../errors/index.ts';

/** Deflate makes at most 1032 bytes of one: from so much of an archive come at most 17 MB before they are counted. */
const PIECE_BYTES = 16 * 1024;

/** `base64(zip(file))`, as the standard has it; without any clock in it. */
export function packAttachment(name: string, bytes: Uint8Array): string {
  // DOS time begins in 1980.
  const zip = zipSync({ [entryName(name)]: [bytes, { mtime: '1980-01-01T00:00:00', level: 6 }] });
  return Buffer.from(zip).toString('base64');
}

/**
 * The one file of such an archive. It stops as soon as more comes out than is allowed, whatever the archive says of
 * itself. Errors: EDXML_INVALID, EDXML_TOO_LARGE.
 */
export function unpackAttachment(base64: string, maxBytes: number): Uint8Array {
  const zip = decodeBase64(base64);
  const chunks: Uint8Array[] = [];
  const state = { files: 0, bytes: 0, isWhole: false };
  const unzip = new Unzip((file) => {
    // A folder is an entry of its own.
    if (file.name.endsWith('/')) return;
    state.files += 1;
    file.ondata = (error, chunk, isLast) => {
      if (error !== null) throw error;
      state.bytes += chunk.byteLength;
      if (state.bytes > maxBytes) fail('EDXML_TOO_LARGE', { params: { bytes: maxBytes } });
      chunks.push(chunk);
      state.isWhole = isLast;
    };
    start(file, state.files);
  });
  unzip.register(UnzipInflate);
  try {
    for (let from = 0; from < zip.byteLength; from += PIECE_BYTES) {
      unzip.push(zip.subarray(from, from + PIECE_BYTES), from + PIECE_BYTES >= zip.byteLength);
    }
  } catch (cause) {
    if (isSohoaError(cause)) throw cause;
    fail('EDXML_INVALID', { params: { reason: 'zip' }, cause });
  }
  return state.files === 1 && state.isWhole
    ? Buffer.concat(chunks)
    : fail('EDXML_INVALID', { params: { reason: 'zip' } });
}

/** White space is part of how long values are written; anything else is damage. */
export function decodeBase64(text: string): Buffer {
  const compact = text.replace(/\s+/g, '');
  const isWhole = compact.length % 4 === 0 && !/[^A-Za-z0-9+/]/.test(compact.replace(/={1,2}$/, ''));
  return isWhole ? Buffer.from(compact, 'base64') : fail('EDXML_INVALID', { params: { reason: 'base64' } });
}

/**
 * Without folders. The packer keeps entries by name in a plain object, where this one name is no entry but its
 * prototype; the envelope itself carries the true name.
 */
function entryName(name: string): string {
  const flat = name.replace(/[/\\]/g, '_');
  return flat === '__proto__' ? '_proto_' : flat;
}

/** A second file makes nobody sure which one was meant. */
function start(file: UnzipFile, number: number): void {
  if (number > 1) fail('EDXML_INVALID', { params: { reason: 'zip' } });
  file.start();
}
