import type { z } from 'zod';
import type { HeldValue } from '../domain/index.ts';
import type { BatchArtifacts, DocumentArtifacts, DossierArtifacts, PageArtifacts, Sha256 } from './artifacts.ts';
import type { EngineName, Engines } from './engines.ts';

export type Scope = 'page' | 'document' | 'dossier' | 'batch';

type Artifacts = PageArtifacts & DocumentArtifacts & DossierArtifacts & BatchArtifacts;
export type ArtifactName = keyof Artifacts & string;

/**
 * What a step of scope S gets when it reads artifact N: the value itself at its own or a wider scope; an array in
 * page (document) order when the artifact belongs to a narrower one. A document step reading `page.text` gets the
 * texts of its own pages only.
 */
export type Readable<S extends Scope, N extends ArtifactName> = N extends keyof PageArtifacts
  ? S extends 'page'
    ? PageArtifacts[N]
    : readonly PageArtifacts[N][]
  : N extends keyof DocumentArtifacts
    ? S extends 'document'
      ? DocumentArtifacts[N]
      : readonly DocumentArtifacts[N][]
    : Artifacts[N];

export type Inputs<S extends Scope, R extends ArtifactName> = { readonly [N in R]: Readable<S, N> };

/** Wish to send the finished record to a target; becomes an outbox row in the transaction that finishes the dossier. */
export interface DeliveryIntent {
  /** Key under `targets` in sohoa.yaml. */
  readonly target: string;
  /** Target whose accepted answer for the same record version has to be there first (its file links are used). */
  readonly after: string | null;
}

export interface StepOutput<W extends ArtifactName> {
  /** Exactly the artifacts named in `writes`. */
  readonly writes: { readonly [N in W]: Artifacts[N] };
  /** Values a person must settle; pointers into the record. */
  readonly held?: readonly HeldValue[];
  /** Only for steps with `effect: 'outside'`. */
  readonly enqueue?: readonly DeliveryIntent[];
}

/** The blob store as a step sees it. */
export interface StepBlobs {
  /** Copies a file in; the source is only read. Durable (fsync) when it returns. */
  putFile(path: string): Promise<{ sha256: Sha256; bytes: number }>;
  putBytes(bytes: Uint8Array): Promise<{ sha256: Sha256; bytes: number }>;
  /** A readable local path of a blob whose hash has been verified in this process. Never write to it. */
  path(sha256: Sha256): Promise<string>;
  read(sha256: Sha256): Promise<Uint8Array>;
}

/** What a run of a step may use besides its inputs. No clock: output must be repeatable. */
export interface StepContext {
  /** Aborts on time-out and Ctrl-C; pass it on to everything that waits. */
  readonly signal: AbortSignal;
  readonly blobs: StepBlobs;
  /** An empty folder of this call's own, removed afterwards. */
  readonly scratch: string;
  /** Dossier code, for `where` in errors; '' in batch steps. */
  readonly dossier: string;
}

export interface OpenStep<S extends Scope, R extends ArtifactName, W extends ArtifactName> {
  run(inputs: Inputs<S, R>, context: StepContext): Promise<StepOutput<W>>;
  close?(): Promise<void>;
}

export interface StepDeclaration<
  S extends Scope,
  R extends ArtifactName,
  W extends ArtifactName,
  Settings extends z.ZodType,
> {
  /** The word after `use:` in a pipeline; kebab; a plugin's kinds begin with its name and a dot (`acme.stamp`). */
  readonly kind: string;
  readonly summary: { readonly en: string; readonly vi: string };
  readonly scope: S;
  /** Raised whenever the same input may give another output: earlier results are then not reused. */
  readonly version: number;
  /** What other packages gave it, with versions (kinds of papers for `extract`): part of the key of its results. */
  readonly parts?: readonly string[];
  /** `outside`: its result is a wish to change an outside system; skipped by --dry-run, never cached across records. */
  readonly effect: 'none' | 'outside';
  readonly reads: readonly R[];
  readonly writes: readonly W[];
  /** Engines it uses; their fingerprints enter the key of its results. */
  readonly engines?: readonly EngineName[];
  /** zod strictObject, every member with `.describe()` and a default. */
  readonly settings: Settings;
  /** Complete `with:` examples; the contract suite parses each. */
  readonly examples: readonly { readonly title: string; readonly with: z.input<Settings> }[];
  open(context: { engines: Engines; settings: z.output<Settings> }): Promise<OpenStep<S, R, W>> | OpenStep<S, R, W>;
}

/** A step whose type parameters are forgotten: what lists, plans and runners hold. */
// biome-ignore lint/suspicious/noExplicitAny: a list of steps of different shapes; each was checked by defineStep
export type AnyStep = StepDeclaration<any, any, any, any>;

/**
 * Declares a step. A plain object comes out; the types tie `run` to `reads`, `writes` and `settings`.
 * @example
 * export const shout = defineStep({
 *   kind: 'acme.shout', summary: { en: 'Counts capitals', vi: 'Đếm chữ hoa' }, scope: 'page', version: 1, effect: 'none',
 *   reads: ['page.text'], writes: ['acme.capitals'], settings: z.strictObject({}), examples: [{ title: 'plain', with: {} }],
 *   open: () => ({ run: async ({ 'page.text': text }) => ({ writes: { 'acme.capitals': count(text) } }) }),
 * });
 */
export function defineStep<
  const S extends Scope,
  const R extends ArtifactName,
  const W extends ArtifactName,
  Settings extends z.ZodType,
>(declaration: StepDeclaration<S, R, W, Settings>): StepDeclaration<S, R, W, Settings> {
  return declaration;
}
