import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail } from '../errors/index.ts';
import type { AnyConnector, AnyStep } from '../plugin/index.ts';

/** What a plugin package exports: lists made with `defineStep` and `defineConnector`. */
export interface Plugin {
  readonly from: string;
  readonly steps: readonly AnyStep[];
  readonly connectors: readonly AnyConnector[];
}

/**
 * Loads the allow-listed packages, looked up from the workspace first, then beside sohoa. Code that is not named in
 * `plugins:` of sohoa.yaml is never loaded. Errors: PLUGIN_UNKNOWN.
 */
export async function loadPlugins(names: readonly string[], dir: string): Promise<Plugin[]> {
  return Promise.all(names.map((name) => loadPlugin(name, dir)));
}

async function loadPlugin(name: string, dir: string): Promise<Plugin> {
  try {
    const module: unknown = await import(pathToFileURL(resolvePackage(name, dir)).href);
    const { steps = [], connectors = [] } = module as { steps?: AnyStep[]; connectors?: AnyConnector[] };
    if (!Array.isArray(steps) || !Array.isArray(connectors)) throw new TypeError('steps and connectors must be lists');
    return { from: name, steps, connectors };
  } catch (cause) {
    return fail('PLUGIN_UNKNOWN', { params: { plugin: name }, cause });
  }
}

function resolvePackage(name: string, dir: string): string {
  try {
    return createRequire(join(dir, 'sohoa.yaml')).resolve(name);
  } catch {
    return createRequire(import.meta.url).resolve(name);
  }
}
