import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readModel } from '../model.ts';

/**
 * A folder that holds the model as `LANGUAGE.traineddata`, unpacked, the only way the program takes it. A copy lies under
 * `cache` by its hash and is believed only while it still has that hash. Errors: OCR_MODEL_MISSING.
 */
export function unpackedModel(source: string, language: string, cache: string): string {
  const name = `${language}.traineddata`;
  const bytes = readModel(source);
  const hash = sha256(bytes);
  const folder = join(cache, 'models', hash.slice(0, 16));
  const path = join(folder, name);
  if (existsSync(path) && sha256(readFileSync(path)) === hash) return folder;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.${process.pid}.part`;
  writeFileSync(beside, bytes, { mode: 0o600 });
  renameSync(beside, path);
  return folder;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
