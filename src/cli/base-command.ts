import { resolve } from 'node:path';
import { Command, type Interfaces } from '@oclif/core';
import type { ExitCode } from '../errors/index.ts';
import type { MessageKey } from '../messages/index.ts';
import type { Declarations, Workspace } from '../workspace/workspace.ts';
import { globalFlags } from './flags.ts';
import { writeJson, writeOut } from './output.ts';
import { currentSession, type Session } from './session.ts';
import { asUsageError } from './usage-errors.ts';

/** A command's answer: the same facts as a JSON document and as text, and how the process ends. */
export interface Answer {
  readonly data: object;
  readonly text: () => string;
  readonly exitCode?: ExitCode;
}

/** What every command of ours shares. Errors pass through to `main`, which shows them. */
export abstract class BaseCommand extends Command {
  static override baseFlags = globalFlags;

  protected readonly session: Session = currentSession();

  abstract override run(): Promise<ExitCode>;

  protected words(key: MessageKey, params?: Readonly<Record<string, string | number>>): string {
    return this.session.words(key, params);
  }

  /** A path given on the command line, made absolute. */
  protected path(given: string): string {
    return resolve(this.session.cwd, given);
  }

  /** Prints the answer the way the caller asked for and hands back its exit code. */
  protected answer({ data, text, exitCode = 0 }: Answer): ExitCode {
    if (this.session.json) writeJson({ ok: exitCode === 0 || exitCode === 6, exitCode, ...data });
    else writeOut(text());
    return exitCode;
  }

  /**
   * Opens the workspace for the length of `work` and closes it whatever happens. Loaded only here, so that `--help`
   * and usage errors are quick.
   */
  protected async inWorkspace(
    flags: { readonly workspace?: string | undefined },
    work: (workspace: Workspace) => Promise<ExitCode>,
  ): Promise<ExitCode> {
    const { openWorkspace } = await import('../workspace/index.ts');
    const workspace = await openWorkspace({
      dir: flags.workspace ?? (this.session.env['SOHOA_WORKSPACE'] || null),
      cwd: this.session.cwd,
      env: this.session.env,
    });
    this.session.useWorkspaceLanguage(workspace.language);
    try {
      return await work(workspace);
    } finally {
      await workspace.close();
    }
  }

  /** Steps and pipelines, of the workspace where there is one; no store is opened, no lock taken. */
  protected async declarations(flags: { readonly workspace?: string | undefined }): Promise<Declarations> {
    const { openDeclarations } = await import('../workspace/index.ts');
    const declarations = await openDeclarations({
      dir: flags.workspace ?? (this.session.env['SOHOA_WORKSPACE'] || null),
      cwd: this.session.cwd,
      env: this.session.env,
    });
    this.session.useWorkspaceLanguage(declarations.language);
    return declarations;
  }

  protected override async parse<
    F extends Interfaces.OutputFlags<F>,
    B extends Interfaces.OutputFlags<B>,
    A extends Interfaces.OutputArgs<A>,
  >(options?: Interfaces.Input<F, B, A>, argv?: string[]): Promise<Interfaces.ParserOutput<F, B, A>> {
    try {
      return await super.parse(options, argv);
    } catch (thrown) {
      const face = { name: (this.id ?? '').replaceAll(':', ' '), flagNames: this.flagNames() };
      throw asUsageError(thrown, face);
    }
  }

  /** oclif would set the exit code and print; `main` does both. */
  protected override async catch(thrown: Error): Promise<never> {
    throw thrown;
  }

  private flagNames(): string[] {
    const own = this.constructor as typeof BaseCommand;
    return Object.keys({ ...own.baseFlags, ...own.flags });
  }
}
