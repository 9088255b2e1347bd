import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail } from '../errors/index.ts';
import type { AnyConnector, AnyStep, Extractor } from '../plugin/index.ts';

/** What a plugin package exports: lists made with `defineStep`, `defineConnector` and `defineExtractor`. */
export interface Plugin {
  readonly from: string;
  readonly steps: readonly AnyStep[];
  readonly connectors: readonly AnyConnector[];
  readonly extractors: readonly Extractor[];
}

/**
 * Loads the allow-listed packages, looked up from the workspace first, then beside sohoa. Code that is not named in
 * `plugins:` of sohoa.yaml is never loaded. Errors: PLUGIN_UNKNOWN.
 */
export async function loadPlugins(names: readonly string[], dir: string): Promise<Plugin[]> {
  return Promise.all(names.map((name) => loadPlugin(name, dir)));
}

/**
 * The kinds of papers of all plugins, checked: types cannot be trusted at run time. A kind of sohoa's own may be read anew, one of
 * another plugin may not. Errors: STEP_DECLARATION_WRONG.
 */
export function extractorsOf(plugins: readonly Plugin[]): Extractor[] {
  const seen = new Map<string, string>();
  return plugins.flatMap(({ from, extractors }) =>
    extractors.map((extractor) => {
      const other = seen.get(extractor?.kind);
      const detail =
        other === undefined ? extractorFault(extractor) : `paper "${extractor.kind}" is read by ${other} too`;
      if (detail !== null)
        fail('STEP_DECLARATION_WRONG', { where: { step: 'extract' }, params: { plugin: from, detail } });
      seen.set(extractor.kind, from);
      return extractor;
    }),
  );
}

function extractorFault(extractor: Extractor): string | null {
  const { kind, name, version, fields, titles = [], marks = [] } = extractor ?? {};
  if (typeof kind !== 'string' || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kind))
    return "an extractor's kind is no kebab-case word";
  if (!name?.vi || !name?.en) return `paper "${kind}" lacks a name in vi or en`;
  if (!Number.isInteger(version) || version < 1) return `version of paper "${kind}" is no whole number from 1`;
  if (!Array.isArray(fields) || fields.some(({ key, type }) => !key || !type))
    return `fields of paper "${kind}" lack key or type`;
  const known = titles.length > 0 || marks.length > 0;
  return known ? null : `paper "${kind}" has neither titles nor marks to be known by`;
}

async function loadPlugin(name: string, dir: string): Promise<Plugin> {
  try {
    const module: unknown = await import(pathToFileURL(resolvePackage(name, dir)).href);
    const { steps = [], connectors = [], extractors = [] } = module as Partial<Plugin>;
    if (![steps, connectors, extractors].every(Array.isArray)) {
      throw new TypeError('steps, connectors and extractors must be lists');
    }
    return { from: name, steps, connectors, extractors };
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
