import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isSohoaError } from '../errors/index.ts';
import { createRegistry, pipelineSchema, readPipeline } from '../pipeline/index.ts';
import { stepsWith } from '../steps/index.ts';
import { planByName } from './batch.ts';
import { SHIPPED_PIPELINES } from './init.ts';
import { locateWorkspace, workspacePaths } from './locate.ts';
import { pipelineNames } from './pipeline-files.ts';
import { extractorsOf, loadPlugins } from './plugins.ts';
import type { OpenRequest } from './room.ts';
import { Settings } from './settings.ts';
import { readWorkspaceSettings } from './settings-file.ts';
import type { Declarations, PipelineEntry } from './workspace.ts';

/** Steps and pipelines of the workspace, or the built-in ones outside of any. */
export async function openDeclarations(request: OpenRequest): Promise<Declarations> {
  const dir = locateAround(request);
  const paths = dir === null ? null : workspacePaths(dir);
  const settings = paths === null ? Settings.parse({}) : readWorkspaceSettings(paths.settings, request.env);
  const plugins = await loadPlugins(settings.plugins, dir ?? request.cwd);
  const registry = createRegistry([{ from: 'sohoa', steps: stepsWith(extractorsOf(plugins)) }, ...plugins]);
  const pipelinesFolder = paths?.pipelines ?? null;
  return {
    language: settings.language,
    steps: () =>
      registry.all.map(({ step, from }) => ({
        step,
        from,
        settingsSchema: z.toJSONSchema(step.settings, { io: 'input' }) as Record<string, unknown>,
      })),
    pipelines: () => [
      ...(pipelinesFolder === null ? [] : entriesOf(pipelinesFolder, 'workspace')),
      ...entriesOf(SHIPPED_PIPELINES, 'sohoa'),
    ],
    plan: (pipeline) => planByName(pipeline, { pipelinesFolder, registry, settings }),
    pipelineSchema: () => pipelineSchema(registry),
  };
}

/** A workspace named must be there; one not named may be missing. */
export function locateAround({ dir, cwd }: Pick<OpenRequest, 'dir' | 'cwd'>): string | null {
  try {
    return locateWorkspace(dir, cwd);
  } catch (error) {
    if (dir === null && isSohoaError(error, 'WORKSPACE_MISSING')) return null;
    throw error;
  }
}

function entriesOf(folder: string, from: PipelineEntry['from']): PipelineEntry[] {
  return pipelineNames(folder).map((name) => {
    const file = join(folder, `${name}.yaml`);
    return { name, file, description: descriptionOf(file), from };
  });
}

/** A pipeline with a fault is still listed: `sohoa pipelines check` says what is wrong with it. */
function descriptionOf(file: string): string {
  try {
    return readPipeline(readFileSync(file, 'utf8'), file).description;
  } catch (error) {
    if (isSohoaError(error)) return '';
    throw error;
  }
}
