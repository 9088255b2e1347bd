import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Installs a fixture package below `dir` as npm would, with `sohoa` beside it: the package's public door, led straight
 * to this repository's sources (their real path is outside node_modules, so Node strips the types).
 */
export function installFixture(dir: string, fixture: string): void {
  cpSync(resolve('test/fixtures', fixture), join(dir, 'node_modules', fixture), { recursive: true });
  linkSohoa(dir);
}

/** Only `sohoa` itself, for packages that a test writes. */
export function linkSohoa(dir: string): void {
  const sohoa = join(dir, 'node_modules', 'sohoa');
  mkdirSync(sohoa, { recursive: true });
  symlinkSync(resolve('src'), join(sohoa, 'src'));
  const exports = { './plugin': './src/plugin/index.ts', './testing': './src/plugin/testing/index.ts' };
  writeFileSync(join(sohoa, 'package.json'), JSON.stringify({ name: 'sohoa', type: 'module', exports }));
}
