import { readdirSync } from 'node:fs';

/** Names of the pipelines in a folder, without ending, sorted; none for a folder that is not there. */
export function pipelineNames(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => name.slice(0, -'.yaml'.length))
      .sort();
  } catch {
    return [];
  }
}
