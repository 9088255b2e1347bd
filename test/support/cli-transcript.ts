import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../src/domain/index.ts';
import { type Ended, runSohoa } from './sohoa-process.ts';

/** One dossier of a run's report. */
export interface ReportedDossier {
  readonly code: string | null;
  readonly state: string;
  readonly problems: readonly Problem[];
}

/** One command as it ended, with its JSON document. */
export interface Answered extends Ended {
  // biome-ignore lint/suspicious/noExplicitAny: documents of many commands; expectations say what has to be in them
  readonly json: any;
}

/** Commands with `--json` in workspaces of their own, and what they left, for a look at all of it together. */
export interface Transcript {
  readonly folder: string;
  /** Makes a workspace and answers its folder. */
  workspace(name: string, ...args: readonly string[]): Promise<string>;
  run(workspace: string, ...args: readonly string[]): Promise<Answered>;
  /** Takes in what was run elsewhere; logs and reports below `workspace` count too. */
  remember(workspace: string, ended: Ended): Answered;
  /** Everything printed on standard output, and every log and run report, by where it is. */
  texts(): Map<string, string>;
  remove(): void;
}

export function openTranscript(): Transcript {
  const folder = mkdtempSync(join(tmpdir(), 'sohoa-bad-'));
  const printed: string[] = [];
  const workspaces = new Set<string>();
  const remember = (workspace: string, ended: Ended): Answered => {
    workspaces.add(workspace);
    printed.push(ended.stdout);
    return { ...ended, json: JSON.parse(ended.stdout) };
  };
  return {
    folder,
    remember,
    async workspace(name, ...args) {
      const dir = join(folder, name);
      const { code, stderr } = await runSohoa(['init', dir, '--model', 'npm', ...args]);
      if (code !== 0) throw new Error(stderr);
      return dir;
    },
    run: async (workspace, ...args) =>
      remember(workspace, await runSohoa([...args, '--json', '--workspace', workspace], { env: { SOHOA_LANG: 'en' } })),
    texts() {
      const folders = [...workspaces].flatMap((dir) => [join(dir, 'data', 'logs'), join(dir, 'data', 'runs')]);
      return new Map([
        ...folders.flatMap(filesBelow).map((path) => [path, readFileSync(path, 'utf8')] as const),
        ...printed.map((text, index) => [`output ${index}`, text] as const),
      ]);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Every file below a folder; links are not followed. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Content and time of every file, to see that none was touched. */
export function snapshot(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(folder).map((path) => [path, `${readFileSync(path).toString('base64')} ${statSync(path).mtimeMs}`]),
  );
}
