import { writeFileSync } from 'node:fs';
import type { AuditHead } from '../domain/index.ts';
import { fail } from '../errors/index.ts';

/** Never over an earlier head: each is evidence of its own day. Errors: HEAD_EXISTS. */
export function writeHead(file: string, head: AuditHead): void {
  try {
    writeFileSync(file, `${JSON.stringify(head, null, 2)}\n`, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') fail('HEAD_EXISTS', { where: { file } });
    throw error;
  }
}
