import { existsSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { fail } from '../errors/index.ts';
import {
  type CutStacks,
  type FolderListing,
  type ListedFile,
  listFolder,
  NO_STACKS,
  nearestNames,
  type Plan,
  planPipeline,
  type Registry,
  readPipeline,
  type Survey,
  survey,
} from '../pipeline/index.ts';
import type { RegisterTable } from '../plugin/index.ts';
import { readRegister } from '../stores/register/read-register.ts';
import { SHIPPED_PIPELINES } from './init.ts';
import { pipelineNames } from './pipeline-files.ts';
import { withCompanions } from './register/companions.ts';
import type { Settings } from './settings.ts';

/** What a run is about: where its dossiers lie and who is named in the register. */
export interface BatchRequest {
  readonly pipeline: string;
  readonly input: string;
  readonly register: string | null;
}

/** The pipeline's file: a path as given, else the workspace's own by that name, else the one that ships. */
export function findPipeline(name: string, pipelinesFolder: string | null): string {
  if (['.yaml', '.yml'].includes(extname(name)) && existsSync(name)) return resolve(name);
  const folders = [...(pipelinesFolder === null ? [] : [pipelinesFolder]), SHIPPED_PIPELINES];
  const found = folders.map((folder) => join(folder, `${name}.yaml`)).find((file) => existsSync(file));
  if (found !== undefined) return found;
  const nearest = nearestNames(name, folders.flatMap(pipelineNames)).join(', ');
  const advice =
    nearest === ''
      ? { suggestion: 'List them with: sohoa pipelines list', suggestionId: 'see-pipelines' }
      : { suggestion: `Did you mean: ${nearest}?`, suggestionId: 'did-you-mean', nearest };
  return fail('PIPELINE_MISSING', { params: { pipeline: name, ...advice } });
}

/** Errors: PIPELINE_MISSING and those of `readPipeline` and `planPipeline`. */
export function planByName(
  name: string,
  context: { pipelinesFolder: string | null; registry: Registry; settings: Pick<Settings, 'steps'> },
  cut: { from?: string | null; to?: string | null } = {},
): Plan {
  const file = findPipeline(name, context.pipelinesFolder);
  const definition = readPipeline(readFileSync(file, 'utf8'), file);
  return planPipeline(definition, context.registry, { ...cut, defaults: context.settings.steps });
}

/** The file that says a dossier is complete is no paper of it, and often empty. */
function withoutMarkers(listing: FolderListing, marker: string | null): FolderListing {
  if (marker === null) return listing;
  const isMarker = (path: string) => path === marker || path.endsWith(`/${marker}`);
  const [files, markers] = [
    listing.files.filter(({ path }) => !isMarker(path)),
    listing.files.filter(({ path }) => isMarker(path)),
  ];
  return { ...listing, files, skipped: [...listing.skipped, ...markers.map(({ path }) => path)] };
}

/** Looks for dossiers in files that lie loose in the input folder. */
export type Cutter = (root: string, loose: readonly ListedFile[]) => Promise<CutStacks>;

/**
 * Reads the register with the tables beside it, and the input folder; `dir` is the workspace's. Scans are opened only where files lie in no dossier's folder: those may be
 * stacks of many dossiers.
 */
export async function surveyBatch(
  { input, register }: BatchRequest,
  settings: Settings,
  { cut, dir }: { readonly cut: Cutter; readonly dir: string },
): Promise<{ batch: Survey; table: RegisterTable | null }> {
  const listing = withoutMarkers(await listFolder(input), settings.hotFolder.marker);
  const table = register === null ? null : await readRegister(register, { synonyms: settings.register.synonyms });
  const options = {
    listing,
    register: register === null || table === null ? null : { file: register, table },
    codePatterns: settings.dossierCode.patterns,
  };
  const found = survey(options);
  const stacks = found.loose.length === 0 ? NO_STACKS : await cut(listing.root, found.loose);
  const batch = stacks.taken.length === 0 ? found : survey({ ...options, stacks });
  return { batch: await withCompanions(batch, settings, dir), table };
}
