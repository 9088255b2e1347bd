// What `npm start` and `npm test` share. Node 20 syntax and nothing from npm: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const binFolder = join(root, 'node_modules', '.bin');

/** The environment of child processes: the project's own Node 24 comes first, whatever Node started this. */
export function childEnv() {
  return { ...process.env, PATH: [binFolder, process.env.PATH ?? ''].join(delimiter) };
}

/** Node 24 of this project; present after `ensureInstalled`. */
export function projectNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(root, 'node_modules', 'node', 'bin', name);
  return existsSync(own) ? own : process.execPath;
}

/** Installs exactly what the lockfile says, unless that is what lies there. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('npm ci …');
  const { status } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    console.error(
      'npm ci failed. Is the npm registry reachable? / Không cài được. Máy có truy cập được kho npm không?',
    );
    process.exit(status ?? 1);
  }
}

/** Runs npm with its output shown. */
export function npm(args, options = {}) {
  return spawnSync('npm', args, {
    cwd: root,
    env: childEnv(),
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
}

/** npm keeps the list of what it installed; every package of the lockfile must be in it, but those of other systems. */
function isInstalled() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (present === null || wanted === null) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const found = present[path];
    return found === undefined ? entry.optional === true : found.version === entry.version;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
}
