import { readdirSync, readFileSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';

/**
 * The import table of ARCHITECTURE.md, kept by a program: who may import whom, and which npm packages each folder may
 * load. Own folder and node: are always allowed. A new package is added here together with a decision record.
 */
const TABLE: Readonly<Record<string, { folders: readonly string[]; packages: readonly string[] }>> = {
  errors: { folders: [], packages: ['zod'] },
  domain: { folders: ['errors'], packages: ['zod'] },
  messages: { folders: ['errors', 'domain'], packages: [] },
  plugin: { folders: ['domain', 'errors'], packages: ['zod'] },
  'engines/imaging': { folders: ['domain', 'errors', 'plugin'], packages: ['sharp'] },
  'engines/ocr': {
    folders: ['domain', 'errors', 'plugin'],
    packages: ['tesseract.js', 'tesseract.js-core', '@tesseract.js-data/vie', '@tesseract.js-data/osd'],
  },
  'engines/pdf': { folders: ['domain', 'errors', 'plugin'], packages: ['pdf-lib', '@hyzyla/pdfium'] },
  'engines/alto': { folders: ['domain', 'errors', 'plugin'], packages: [] },
  'engines/filetype': { folders: ['domain', 'errors', 'plugin'], packages: ['file-type'] },
  'engines/barcodes': { folders: ['domain', 'errors', 'plugin'], packages: ['zxing-wasm'] },
  'engines/sheets': {
    folders: ['domain', 'errors', 'plugin'],
    packages: ['pdf-lib', 'bwip-js', '@cantoo/fontkit', '@expo-google-fonts/tinos'],
  },
  'engines/forms': {
    folders: ['domain', 'errors', 'plugin'],
    packages: ['pdf-lib', '@cantoo/fontkit', '@expo-google-fonts/tinos'],
  },
  stores: {
    folders: ['domain', 'errors', 'plugin'],
    packages: ['kysely', 'csv-parse', 'csv-stringify', 'read-excel-file', '@aws-sdk/client-s3'],
  },
  connectors: {
    folders: ['domain', 'errors', 'plugin'],
    packages: ['undici', 'oauth4webapi', 'zod', 'yaml', 'xmlbuilder2', 'fast-xml-parser', 'fflate'],
  },
  delivery: { folders: ['domain', 'errors', 'plugin'], packages: ['p-limit', 'p-throttle'] },
  steps: { folders: ['domain', 'errors', 'plugin'], packages: ['zod'] },
  pipeline: { folders: ['domain', 'errors', 'plugin'], packages: ['zod', 'yaml', 'p-limit'] },
  reports: { folders: ['domain', 'errors', 'plugin', 'messages'], packages: [] },
  workspace: {
    folders: [
      'errors',
      'domain',
      'plugin',
      'engines',
      'stores',
      'connectors',
      'delivery',
      'steps',
      'pipeline',
      'reports',
      'messages',
    ],
    packages: ['zod', 'yaml', 'pino', 'chokidar', 'nodemailer', 'prom-client', 'undici'],
  },
  sandbox: {
    folders: ['domain', 'errors'],
    packages: ['fastify', '@fastify/multipart', '@fastify/formbody', 'kysely'],
  },
  'service/page': { folders: ['service', 'domain', 'messages'], packages: ['preact', 'vite'] },
  service: {
    folders: ['workspace', 'pipeline', 'plugin', 'reports', 'domain', 'errors', 'messages'],
    packages: [
      'fastify',
      '@fastify/cookie',
      '@fastify/rate-limit',
      '@fastify/static',
      '@fastify/swagger',
      'fastify-type-provider-zod',
      'zod',
    ],
  },
  cli: {
    folders: ['workspace', 'service', 'sandbox', 'reports', 'pipeline', 'domain', 'errors', 'messages'],
    packages: ['@oclif/core'],
  },
  commands: {
    folders: ['workspace', 'service', 'sandbox', 'reports', 'pipeline', 'domain', 'errors', 'messages', 'cli'],
    packages: ['@oclif/core'],
  },
  hooks: { folders: ['steps', 'connectors', 'cli'], packages: ['@oclif/core'] },
  'index.ts': { folders: ['plugin', 'pipeline', 'errors', 'workspace'], packages: [] },
};

/** Edges outside the table that hold on purpose, each with its reason. */
const EXCEPTIONS: ReadonlySet<string> = new Set<string>([]);

let modules: ICruiseResult['modules'];

beforeAll(async () => {
  const { output } = await cruise(
    ['src'],
    { parser: 'swc', tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } },
    { extensions: ['.ts', '.tsx', '.js'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  );
  if (typeof output === 'string') throw new Error('expected a cruise result');
  modules = output.modules.filter(({ source }) => source.startsWith('src/'));
});

describe('the import table', () => {
  it('was checked over every module (a parser that fails must not pass)', () => {
    const onDisk = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
    expect(modules.length).toBe(onDisk.length);
    expect(modules.length).toBeGreaterThan(100);
    expect(modules.flatMap(({ dependencies }) => dependencies).length).toBeGreaterThan(300);
  });

  it('has no cycles', () => {
    expect(findCycles()).toEqual([]);
  });

  it('lets each folder import only what the table allows', () => {
    const violations = modules.flatMap(({ source, dependencies }) =>
      dependencies
        .filter(
          ({ resolved, module, dependencyTypes }) =>
            !dependencyTypes.includes('core') && !isAllowed(source, resolved, module),
        )
        .map(({ resolved }) => `${source} -> ${resolved}`),
    );
    expect(violations).toEqual([]);
  });

  it('keeps steps apart from each other, and engines too', () => {
    const crossings = modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => [source, resolved] as const).filter(([from, to]) => areSiblings(from, to)),
    );
    expect(crossings).toEqual([]);
  });

  it('leaves environment, working folder and console to workspace, cli and bin', () => {
    const touching = modules
      .map(({ source }) => source)
      .filter((source) => !/^src\/(workspace|cli)\//.test(source))
      .filter((source) => /\bprocess\.(env|cwd)\b|\bconsole\.\w+\(/.test(readFileSync(source, 'utf8')));
    expect(touching).toEqual([]);
  });

  it('resolves every import', () => {
    const unresolved = modules.flatMap(({ source, dependencies }) =>
      dependencies.filter(({ couldNotResolve }) => couldNotResolve).map(({ module }) => `${source} -> ${module}`),
    );
    expect(unresolved).toEqual([]);
  });
});

function isAllowed(source: string, resolved: string, module: string): boolean {
  if (EXCEPTIONS.has(`${source} -> ${resolved}`)) return true;
  const room = roomOf(source);
  const rules = TABLE[room];
  if (rules === undefined) return false;
  if (!resolved.startsWith('src/')) return rules.packages.includes(packageOf(module));
  const target = roomOf(resolved);
  if (target === room) return true;
  if (room === 'sandbox' && /^src\/connectors\/[^/]+\/schema\.ts$/.test(resolved)) return true;
  if (room === 'hooks')
    return rules.folders.some((folder) => resolved === `src/${folder}/index.ts` || roomOf(resolved) === folder);
  return rules.folders.some((folder) => target === folder || target.startsWith(`${folder}/`));
}

/** The row of the table a module belongs to: `src/engines/ocr/x.ts` → `engines/ocr`, `src/steps/y/index.ts` → `steps`. */
function roomOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  return first === 'engines' || (first === 'service' && second === 'page') ? `${first}/${second}` : first;
}

function areSiblings(from: string, to: string): boolean {
  const [, kindFrom, nameFrom, ...restFrom] = from.split('/');
  const [, kindTo, nameTo, ...restTo] = to.split('/');
  if (restFrom.length === 0 || restTo.length === 0) return false;
  return (kindFrom === 'steps' || kindFrom === 'engines') && kindFrom === kindTo && nameFrom !== nameTo;
}

function packageOf(module: string): string {
  const parts = module.split('/');
  return module.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

function findCycles(): string[] {
  const edges = new Map(
    modules.map(({ source, dependencies }) => [source, dependencies.map(({ resolved }) => resolved)]),
  );
  const state = new Map<string, 'open' | 'closed'>();
  const cycles: string[] = [];
  const visit = (node: string, trail: readonly string[]): void => {
    if (state.get(node) === 'closed') return;
    if (state.get(node) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(node)), node].join(' -> '));
      return;
    }
    state.set(node, 'open');
    for (const next of edges.get(node) ?? []) visit(next, [...trail, node]);
    state.set(node, 'closed');
  };
  for (const node of edges.keys()) visit(node, []);
  return cycles;
}
