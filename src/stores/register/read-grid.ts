import { open } from 'node:fs/promises';
import { fail } from '../../errors/index.ts';
import { readCsv } from './csv-grid.ts';
import type { Grid } from './grid.ts';
import { readXlsx } from './xlsx-grid.ts';

/** A register of 200,000 dossiers is about 40 MB of CSV. */
const LIMIT_BYTES = 64 * 1024 * 1024;

/**
 * Reads a table as it comes out of an office: CSV (comma, semicolon or tab; UTF-8, UTF-16 or Windows-1258) or XLSX, told
 * apart by content. Errors: INPUT_MISSING, REGISTER_UNREADABLE.
 */
export async function readGrid(path: string, signal?: AbortSignal): Promise<Grid> {
  const bytes = await readWhole(path);
  return isZip(bytes) ? await readXlsx(bytes, path, signal) : readCsv(bytes, path);
}

async function readWhole(path: string): Promise<Buffer> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') fail('INPUT_MISSING', { where: { file: path } });
    fail('REGISTER_UNREADABLE', { where: { file: path }, cause: error });
  });
  try {
    const facts = await handle.stat();
    if (!facts.isFile() || facts.size > LIMIT_BYTES) fail('REGISTER_UNREADABLE', { where: { file: path } });
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** An XLSX is a ZIP archive; the older XLS and a password-protected XLSX are not and are refused as CSV. */
function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));
}
