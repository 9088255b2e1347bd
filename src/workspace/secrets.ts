import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fail, type Where } from '../errors/index.ts';
import type { SecretSource } from './secret-source.ts';
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
  source: SecretSource | undefined,
  { target, ...context }: { target: string; dir: string; env: NodeJS.ProcessEnv },
): string {
  return readSecretFrom(source, { setting: `targets.${target}.secrets.${name}`, target }, context);
}

/** One secret; `where` names the setting that should say where it is. Errors: SECRET_MISSING. */
export function readSecretFrom(
  source: SecretSource | undefined,
  where: Where,
  { dir, env }: { dir: string; env: NodeJS.ProcessEnv },
): string {
  if (source === undefined) return fail('SECRET_MISSING', { where, params: { source: 'sohoa.yaml' } });
  if ('env' in source) {
    return env[source.env] || fail('SECRET_MISSING', { where, params: { source: `$${source.env}` } });
  }
  try {
    const text = readFileSync(resolve(dir, source.file), 'utf8');
    const [firstLine = ''] = text.split(/\r?\n/);
    // A key in PEM has many lines; anything else is its first.
    if (firstLine !== '') return firstLine.startsWith('-----BEGIN ') ? text : firstLine;
  } catch (cause) {
    return fail('SECRET_MISSING', { where, params: { source: source.file }, cause });
  }
  return fail('SECRET_MISSING', { where, params: { source: source.file } });
}
