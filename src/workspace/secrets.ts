import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fail } from '../errors/index.ts';
import type { Target } from './settings.ts';

/**
 * Reads the secrets a connector needs from where the settings say they are. A secret never comes from a flag and never
 * enters a message or a log. Errors: SECRET_MISSING.
 */
export function readSecrets(
  needed: readonly string[],
  sources: Target['secrets'],
  context: { target: string; dir: string; env: NodeJS.ProcessEnv },
): Record<string, string> {
  return Object.fromEntries(needed.map((name) => [name, readSecret(name, sources[name], context)]));
}

function readSecret(
  name: string,
  source: Target['secrets'][string] | undefined,
  { target, dir, env }: { target: string; dir: string; env: NodeJS.ProcessEnv },
): string {
  const where = { setting: `targets.${target}.secrets.${name}`, target };
  if (source === undefined) return fail('SECRET_MISSING', { where, params: { source: 'sohoa.yaml' } });
  if ('env' in source) {
    return env[source.env] || fail('SECRET_MISSING', { where, params: { source: `$${source.env}` } });
  }
  try {
    const [firstLine = ''] = readFileSync(resolve(dir, source.file), 'utf8').split(/\r?\n/);
    if (firstLine !== '') return firstLine;
  } catch (cause) {
    return fail('SECRET_MISSING', { where, params: { source: source.file }, cause });
  }
  return fail('SECRET_MISSING', { where, params: { source: source.file } });
}
