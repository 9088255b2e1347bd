import { open } from 'node:fs/promises';
import type { FileTypeEngine } from '../../plugin/index.ts';
import { madeBy } from './made-by.ts';

/** A PDF may have junk before its head; readers look for the mark in the first kilobyte. */
const PDF_MARK_WITHIN = 1024;

/** Says what a file is by its content; the name and its ending are never looked at. */
export function createFileTypeEngine(): FileTypeEngine {
  return {
    fingerprint: { name: 'file-type', version: '22.3.0', model: null },
    async identify(path) {
      if (await hasPdfMark(path)) return { mime: 'application/pdf', ext: 'pdf' };
      const { fileTypeFromFile } = await import('file-type');
      const found = await fileTypeFromFile(path);
      return found === undefined ? null : { mime: found.mime, ext: found.ext };
    },
    madeBy,
  };
}

async function hasPdfMark(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(PDF_MARK_WITHIN), 0, PDF_MARK_WITHIN, 0);
    return buffer.subarray(0, bytesRead).includes('%PDF-');
  } finally {
    await handle.close();
  }
}
