import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';

/** The machine's own tesseract. */
export interface NativeProgram {
  readonly path: string;
  readonly version: string;
}

/** Older ones have no neural recognizer, or say less about it. */
const LEAST_MAJOR = 5;
const ASK_TIMEOUT_MS = 10_000;
const NAMES = process.platform === 'win32' ? ['tesseract.exe'] : ['tesseract'];

/** The first tesseract in the folders of a PATH, not yet looked at. Nothing in the working folder is ever run. */
export function locateProgram(searchPath: string | undefined): string | null {
  const folders = (searchPath ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram) ?? null;
}

/** The program with its version, or null where it cannot be used: it does not run, or is too old. */
export async function askProgram(path: string, env: Readonly<Record<string, string>>): Promise<NativeProgram | null> {
  const version = await versionOf(path, env);
  return version === null || Number.parseInt(version, 10) < LEAST_MAJOR ? null : { path, version };
}

async function versionOf(path: string, env: Readonly<Record<string, string>>): Promise<string | null> {
  try {
    const { stdout, stderr } = await promisify(execFile)(path, ['--version'], { timeout: ASK_TIMEOUT_MS, env });
    return /^tesseract v?(\d+(?:\.\d+)+)/m.exec(`${stdout}\n${stderr}`)?.[1] ?? null;
  } catch {
    return null;
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
