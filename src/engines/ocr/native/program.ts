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

/** The first tesseract in the folders of a PATH, if it is one that can be used. Nothing in the working folder is run. */
export async function findProgram(searchPath: string | undefined): Promise<NativeProgram | null> {
  const folders = (searchPath ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const path = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isProgram);
  if (path === undefined) return null;
  const version = await versionOf(path);
  return version === null || Number.parseInt(version, 10) < LEAST_MAJOR ? null : { path, version };
}

async function versionOf(path: string): Promise<string | null> {
  try {
    const { stdout, stderr } = await promisify(execFile)(path, ['--version'], { timeout: ASK_TIMEOUT_MS, env: {} });
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
