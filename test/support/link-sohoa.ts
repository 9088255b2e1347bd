import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Installs a fixture package below `dir` as npm would, with `sohoa` beside it: the package's public door, led straight
 * to this repository's sources (their real path is outside node_modules, so Node strips the types).
 */
export function installFixture(dir: string, fixture: string): void {
  const modules = join(dir, 'node_modules');
  cpSync(resolve('test/fixtures', fixture), join(modules, fixture), { recursive: true });
  const sohoa = join(modules, 'sohoa');
  mkdirSync(sohoa, { recursive: true });
  symlinkSync(resolve('src'), join(sohoa, 'src'));
  const exports = { './plugin': './src/plugin/index.ts', './testing': './src/plugin/testing/index.ts' };
  writeFileSync(join(sohoa, 'package.json'), JSON.stringify({ name: 'sohoa', type: 'module', exports }));
}
