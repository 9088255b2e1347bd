import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Second opinions on our files by other readers (Debian: qpdf, poppler-utils, libxml2-utils). */
export function hasTool(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

/** Text of one page (from 1) or of all; `raw` keeps the order in which it stands in the file. */
export function pdfText(path: string, { page, raw = false }: { page?: number; raw?: boolean } = {}): string {
  const range = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
  return tool('pdftotext', ...(raw ? ['-raw'] : []), ...range, path, '-');
}

/** Runs a tool and answers what it printed; a complaint by exit code is an error. */
export function tool(name: string, ...args: string[]): string {
  return execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 });
}
