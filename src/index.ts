/**
 * The library: what `sohoa run` does, for programs. Steps and connectors of your own need only `sohoa/plugin`.
 * @example
 * const workspace = await openWorkspace({ dir: '/srv/sohoa', cwd: '/', env });
 * const report = await workspace.run(request, { signal: AbortSignal.timeout(3_600_000) });
 */
export * from './errors/index.ts';
export * from './pipeline/index.ts';
export * from './plugin/index.ts';
export { initWorkspace, openWorkspace, type RunRequest, type Workspace } from './workspace/index.ts';
