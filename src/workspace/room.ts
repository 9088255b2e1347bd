import type { Logger } from 'pino';
import type { PipelineServices, Registry } from '../pipeline/index.ts';
import type { AnyConnector, Blobs, Catalog } from '../plugin/index.ts';
import type { WorkspacePaths } from './locate.ts';
import type { Settings } from './settings.ts';
import type { Targets } from './targets.ts';

export interface OpenRequest {
  /** Named by flag or environment; null = the nearest parent of `cwd` that is one. */
  readonly dir: string | null;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Everything a workspace holds, opened; the functions behind commands work on it. */
export interface Room {
  readonly dir: string;
  readonly env: NodeJS.ProcessEnv;
  readonly paths: WorkspacePaths;
  readonly settings: Settings;
  readonly registry: Registry;
  readonly connectors: readonly { readonly connector: AnyConnector; readonly from: string }[];
  readonly targets: Targets;
  readonly catalog: Catalog;
  readonly blobs: Blobs;
  readonly log: Logger;
  /**
   * Runs `work` as the only writer of the workspace; waits where the present one is `brief`, as a reviewer's decision
   * is. Errors: WORKSPACE_LOCKED.
   */
  alone<T>(work: () => Promise<T>, options?: { readonly brief?: boolean }): Promise<T>;
  /** What a run works with; engines are loaded when a page first needs them and closed afterwards. */
  withServices<T>(jobs: number, work: (services: PipelineServices) => Promise<T>): Promise<T>;
  /** The same for a server, which keeps engines warm for as long as it likes. */
  openServices(jobs: number): Promise<{ readonly services: PipelineServices; close(): Promise<void> }>;
  close(): Promise<void>;
}
