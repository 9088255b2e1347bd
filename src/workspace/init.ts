import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail } from '../errors/index.ts';
import { workspacePaths } from './locate.ts';
import { settingsTemplate } from './settings-template.ts';

/** Pipelines that come with the package; a workspace gets copies it may change. */
export const SHIPPED_PIPELINES = fileURLToPath(new URL('../../pipelines', import.meta.url));

export interface InitRequest {
  readonly dir: string;
  /** A running `sohoa sandbox`, to which both targets are set. Null = targets are left as comments to fill in. */
  readonly sandbox: { readonly url: string; readonly clientSecret: string; readonly password: string } | null;
  /** `npm` pins the model that comes with the package, so that results are alike on every machine. */
  readonly model: 'auto' | 'npm';
}

/**
 * Makes a workspace: settings with explanations, the pipelines, and private folders (0700; files 0600).
 * Errors: WORKSPACE_EXISTS.
 */
export function initWorkspace({ dir, sandbox, model }: InitRequest): { dir: string; files: string[] } {
  const root = resolve(dir);
  const paths = workspacePaths(root);
  if (existsSync(paths.settings)) fail('WORKSPACE_EXISTS', { where: { file: root } });

  for (const folder of [root, paths.data, paths.blobs, paths.records, paths.runs, paths.logs, paths.pipelines]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }
  const pipelines = readdirSync(SHIPPED_PIPELINES).filter((name) => name.endsWith('.yaml'));
  for (const name of pipelines) copyPrivately(join(SHIPPED_PIPELINES, name), join(paths.pipelines, name));
  if (sandbox !== null) {
    writeSecrets(join(paths.data, 'secrets'), { province: sandbox.clientSecret, portal: sandbox.password });
  }
  // Last, because its presence is what makes the folder a workspace.
  writeFileSync(paths.settings, settingsTemplate({ sandboxUrl: sandbox?.url ?? null, model }), {
    mode: 0o600,
    flag: 'wx',
  });
  return { dir: root, files: [paths.settings, ...pipelines.map((name) => join(paths.pipelines, name))] };
}

function writeSecrets(folder: string, secrets: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [name, secret] of Object.entries(secrets)) {
    writeFileSync(join(folder, name), `${secret}\n`, { mode: 0o600 });
  }
}

function copyPrivately(from: string, to: string): void {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
}
