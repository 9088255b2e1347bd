import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  listFolder,
  type PipelineRequest,
  type PipelineServices,
  planPipeline,
  type RunEvent,
  type RunReport,
  readPipeline,
  runPipeline,
  survey,
} from '../../src/pipeline/index.ts';
import { createRegistry } from '../../src/pipeline/registry.ts';
import type { AnyStep, Catalog, RegisterTable } from '../../src/plugin/index.ts';
import { openFolderBlobs } from '../../src/stores/blobs/folder-blobs.ts';
import { openCatalog } from '../../src/stores/catalog/open-catalog.ts';
import { writeRecordFolder } from '../../src/stores/records/write-record-folder.ts';
import { nameOnlyEngines, TRIVIAL_PIPELINE } from './trivial-steps.ts';

export interface RunWish extends Partial<Omit<PipelineRequest, 'plan' | 'batch'>> {
  readonly pipeline?: string;
  readonly from?: string;
  readonly to?: string;
  readonly register?: RegisterTable;
  readonly signal?: AbortSignal;
  readonly services?: Partial<PipelineServices>;
}

export interface TrivialWorkspace {
  readonly dir: string;
  readonly input: string;
  readonly catalog: Catalog;
  readonly services: PipelineServices;
  readonly events: RunEvent[];
  run(wish?: RunWish): Promise<RunReport>;
  close(): Promise<void>;
}

/** Real catalog, real blobs, real record folders under `dir`; steps without engines. */
export async function openTrivialWorkspace(dir: string, steps: readonly AnyStep[]): Promise<TrivialWorkspace> {
  const catalog = await openCatalog(join(dir, 'data', 'catalog.db'));
  const blobs = await openFolderBlobs(join(dir, 'data', 'blobs'));
  const records = join(dir, 'records');
  const events: RunEvent[] = [];
  const registry = createRegistry([{ from: 'sohoa', steps }]);
  const input = join(dir, 'input');
  const services: PipelineServices = {
    catalog,
    blobs,
    engines: nameOnlyEngines(),
    scratch: join(dir, 'data', 'scratch'),
    now: () => new Date(),
    hasRecord: async (code) => statSync(join(records, code, 'record.json'), { throwIfNoEntry: false }) !== undefined,
    writeRecord: async (_code, _version, bundle) => void (await writeRecordFolder({ dir: records, bundle, blobs })),
    removeRecord: async (code) => rmSync(join(records, code), { recursive: true, force: true }),
    drain: null,
    ping: null,
    freeBytes: async () => 1e12,
    note: (event) => void events.push(event),
  };
  return {
    dir,
    input,
    catalog,
    services,
    events,
    async run({ pipeline = TRIVIAL_PIPELINE, register, signal, from, to, services: other, ...request } = {}) {
      const options = { from: from ?? null, to: to ?? null };
      const plan = planPipeline(readPipeline(pipeline, 'trivial.yaml'), registry, options);
      const listing = await listFolder(input);
      const table = register === undefined ? null : { file: 'register.csv', table: register };
      const batch = survey({ listing, register: table });
      return runPipeline(
        { jobs: 2, ...request, plan, batch },
        { ...services, ...other },
        { signal: signal ?? new AbortController().signal },
      );
    },
    close: () => catalog.close(),
  };
}

/** `{ 'H56.14-260105-0001/a.txt': 'page one\n\npage two' }` */
export function writeInput(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

export const CODES = ['H56.14-260105-0001', 'H56.14-260105-0002', 'H56.14-260105-0003'] as const;
