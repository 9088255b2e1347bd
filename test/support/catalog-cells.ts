import { DatabaseSync } from 'node:sqlite';
import { zstdDecompressSync } from 'node:zlib';

/** Every cell of every table of a workspace's catalog as text, packed ones unpacked. */
export function catalogCells(path: string): string[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    const rows = tables.flatMap(({ name }) => database.prepare(`SELECT * FROM "${name}"`).all());
    return rows.flatMap((row) => Object.values(row)).map(unpacked);
  } finally {
    database.close();
  }
}

function unpacked(cell: unknown): string {
  if (!(cell instanceof Uint8Array)) return String(cell);
  try {
    return zstdDecompressSync(cell).toString('utf8');
  } catch {
    return Buffer.from(cell).toString('utf8');
  }
}
