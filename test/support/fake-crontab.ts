import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A `crontab` program that keeps its table in a file, first on a PATH of its own. */
export function fakeCrontab(folder: string): { readonly path: string; read(): string; write(text: string): void } {
  const bin = join(folder, 'bin');
  const table = join(folder, 'crontab.txt');
  mkdirSync(bin, { recursive: true });
  // As Debian's: nothing and exit code 1 where there is no table, and `-` reads a new one.
  writeFileSync(
    join(bin, 'crontab'),
    `#!/bin/sh
case "$1" in
  -l) [ -f '${table}' ] || { echo 'no crontab for user' >&2; exit 1; }; cat '${table}' ;;
  -) cat > '${table}' ;;
  *) exit 2 ;;
esac
`,
  );
  chmodSync(join(bin, 'crontab'), 0o755);
  return {
    path: `${bin}:/usr/bin:/bin`,
    read: () => (existsSync(table) ? readFileSync(table, 'utf8') : ''),
    write: (text) => writeFileSync(table, text),
  };
}
