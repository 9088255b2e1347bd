import type { z } from 'zod';
import type { HeldPaper } from '../domain/index.ts';
import type { RecordBundle, Sha256 } from './artifacts.ts';

/** How an attempt ended. `unknown`: sent, no answer; it must be looked up before anything is sent again. */
export type SendOutcome =
  | { readonly state: 'accepted'; readonly answer: DeliveryAnswer }
  | {
      readonly state: 'rejected';
      readonly code: string;
      readonly recovery: 'fix-input' | 'fix-settings';
      /** The target's own code (an HTTP status, an error number), never its words: those may quote the record. */
      readonly answer?: string;
    }
  | { readonly state: 'retry'; readonly code: string; readonly retryAfterMs: number | null }
  | { readonly state: 'unknown'; readonly code: string };

/** What a target's acceptance leaves with us; kept in the outbox row, no part of the record. */
export interface DeliveryAnswer {
  /** The target's own number for the dossier, if it gives one. */
  readonly remoteId: string | null;
  /** Download link by file SHA-256, as the provincial system returned them. */
  readonly links: Readonly<Record<Sha256, string>>;
  /** TrangThaiHoSo the target gave it on acceptance; left out where it gives none. */
  readonly status?: number | null;
}

/** What the target holds of a dossier, for look-ups and reconciliation. */
export interface RemoteDossier {
  readonly code: string;
  /** Content hash we sent, where the target keeps it. */
  readonly contentHash: string | null;
  /** TrangThaiHoSo 1–10 as the target holds it; null where it does not say. */
  readonly status: number | null;
  /** Taken back: it stands in the target's list, but nobody may rely on it. */
  readonly isWithdrawn: boolean;
  readonly files: readonly { readonly sha256: Sha256; readonly link: string | null }[];
}

/** A part of the list of everything a target holds. */
export interface RemotePage {
  readonly dossiers: readonly RemoteDossier[];
  /** Hand it to the next call; null = this was the last part. */
  readonly next: string | null;
}

/** A delivery to be taken back. */
export interface WithdrawRequest {
  readonly code: string;
  /** Stable over restarts, and another than that of the sending. */
  readonly idempotencyKey: string;
  /** True when an earlier attempt may have arrived. */
  readonly lookFirst: boolean;
}

/** A certificate that ends some day, for `sohoa doctor`. */
export interface CertificateEnd {
  /** `target`: theirs; `client`: ours, which they know us by. */
  readonly whose: 'target' | 'client';
  /** ISO time in UTC. */
  readonly end: string;
}

/** One call as it would go out, for people to look at before anything is sent. No secrets, no session. */
export interface PreviewCall {
  /** `PUT dossiers/{code}`, `DongBoHoSoMC`. */
  readonly name: string;
  /** JSON value of the body, or null where the body is a file (then `file` says which). */
  readonly body: unknown;
  readonly file: { readonly name: string; readonly sha256: Sha256; readonly bytes: number } | null;
}

export interface SendRequest {
  readonly bundle: RecordBundle;
  /** Version of the record in the catalog, for targets that keep it. */
  readonly recordVersion?: number;
  /** Stable over restarts: the same for every attempt at this record version and target. */
  readonly idempotencyKey: string;
  /** Accepted answer of the target named in `after`, else null. */
  readonly previous: DeliveryAnswer | null;
  /** True when an earlier attempt may have arrived: the connector looks first and sends only what is not there. */
  readonly lookFirst: boolean;
  /** The last write got no answer, and nobody has decided since that it is to be sent: for targets that cannot be asked. */
  readonly unanswered?: true;
  /**
   * The target was found to hold something else although it shows our content hash (another status, another file), or it
   * was taken back: the dossier is written anew whatever the look shows. Files that are there stay.
   */
  readonly again?: true;
}

/** Makes links of our own, for where no target's answer gives any. */
export interface LinkMaker {
  /** The same links for the same row, as long as they hold. A file that cannot be handed out has none. */
  linksFor(
    files: readonly Sha256[],
    /** `queuedAt`: ISO time of the outbox row. */
    delivery: { readonly target: string; readonly bundle: RecordBundle; readonly queuedAt: string },
  ): Promise<Readonly<Record<Sha256, string>>>;
}

export interface SendContext {
  readonly signal: AbortSignal;
  /** Verified path of a file of the bundle. */
  blobPath(sha256: Sha256): Promise<string>;
  /** Called right before a call that changes the target: the outbox notes `sending` durably first. */
  beforeWrite(): Promise<void>;
}

/** A procedure as an outside catalogue has it. */
export interface CatalogueProcedure {
  readonly code: string;
  readonly name: string;
  readonly fields: readonly { readonly code: string; readonly name: string }[];
  readonly components: readonly { readonly code: string; readonly name: string }[];
  /** Codes of its results, the main one first. */
  readonly results: readonly string[];
}

/** An agency as an outside catalogue has it. */
export interface CatalogueAgency {
  readonly code: string;
  readonly name: string;
  /** As the catalogue spells it; null where it does not say. */
  readonly level: string | null;
}

/** A question about one person to a store of papers. */
export interface PaperQuestion {
  /** 12-digit personal number or 9-digit CMND. */
  readonly number: string;
  /** National code; null = not for a procedure. */
  readonly procedureCode: string | null;
  /** Result codes asked for; empty = everything. */
  readonly resultCodes: readonly string[];
  /** Kind of paper by result code, as far as the catalogue knows: a store that knows no kinds is read by it. */
  readonly kinds: Readonly<Record<string, string>>;
}

/** A store of papers outside. Both calls only read; errors as those of `lookup`, and TARGET_FILE_DIFFERS, PAPER_TOO_LARGE. */
export interface PaperSource {
  /** Everything it holds under the number; empty = it says that it holds nothing. */
  list(question: PaperQuestion, signal: AbortSignal): Promise<HeldPaper[]>;
  /** The file of a paper that `list` gave: its size is limited, its hash checked where the store named one. */
  fetch(paper: HeldPaper, signal: AbortSignal): Promise<Uint8Array>;
  /** The same into a file of this name, never whole in memory; where it fails, no file is left. Errors also: DISK_FULL. */
  save?(paper: HeldPaper, path: string, signal: AbortSignal): Promise<void>;
}

/** What the identity register says of the person a number was given to. */
export interface RegisteredPerson {
  readonly number: string;
  /** Earlier numbers of the same person, such as a 9-digit CMND. */
  readonly formerNumbers: readonly string[];
  readonly name: string | null;
  readonly birthDate: string | null;
  readonly isDead: boolean;
}

export interface IdentityRegister {
  /** By a present or a former number; null = the register knows none. Errors as those of `lookup`. */
  find(number: string, signal: AbortSignal): Promise<RegisteredPerson | null>;
}

export interface OpenConnector {
  /** Names of required fields the record lacks; never empty strings, never values. Sent only when empty. */
  missingFields(bundle: RecordBundle): string[];
  send(request: SendRequest, context: SendContext): Promise<SendOutcome>;
  /** Null when the target does not know the dossier. Errors: TARGET_UNREACHABLE, TARGET_LOGIN, TARGET_ANSWER_ODD. */
  lookup(code: string, signal: AbortSignal): Promise<RemoteDossier | null>;
  /** A cheap call for `sohoa doctor` and `sohoa check`; throws as `lookup` does. */
  ping(signal: AbortSignal): Promise<void>;
  /** Everything the target holds, part by part; null begins. Only where the target can be listed. Throws as `lookup` does. */
  list?(cursor: string | null, signal: AbortSignal): Promise<RemotePage>;
  /** Files of the record that the target fetches by link, where it takes links instead of bytes. */
  linkedFiles?(bundle: RecordBundle): readonly Sha256[];
  /** Takes a delivery back, where the target allows it. Ends as `send` does. */
  withdraw?(request: WithdrawRequest, context: SendContext): Promise<SendOutcome>;
  /** What time the target says it is (ISO, UTC); null where it does not say. Throws as `ping` does. */
  clock?(signal: AbortSignal): Promise<string | null>;
  /** Until when the certificates of a connection are valid; empty where there are none. Throws as `ping` does. */
  certificates?(signal: AbortSignal): Promise<readonly CertificateEnd[]>;
  /** What `send` would say to a target that holds nothing of the dossier. Calls nobody. */
  preview?(request: SendRequest): readonly PreviewCall[];
  /** Every procedure of the target's catalogue, where it keeps one. Throws as `lookup` does. */
  procedures?(signal: AbortSignal): Promise<CatalogueProcedure[]>;
  /** Fields of procedures, where the target lists them. Throws as `lookup` does. */
  fields?(signal: AbortSignal): Promise<CatalogueProcedure['fields']>;
  /** Agencies, where the target lists them. Throws as `lookup` does. */
  agencies?(signal: AbortSignal): Promise<readonly CatalogueAgency[]>;
  close(): Promise<void>;
  /** Where the system can be asked which papers it holds of a person. */
  readonly papers?: PaperSource;
  /** Where the system knows who a number belongs to. */
  readonly identities?: IdentityRegister;
}

export interface ConnectorDeclaration<Settings extends z.ZodType> {
  /** The word after `use:` under `targets` in sohoa.yaml: `province`, `portal`. */
  readonly kind: string;
  readonly summary: { readonly en: string; readonly vi: string };
  readonly settings: Settings;
  /** Names of the secrets it knows, as keys under the target's `secrets`. */
  readonly secrets: readonly string[];
  /** Which of them these settings need; all of them when left out. */
  readonly neededSecrets?: (settings: z.output<Settings>) => readonly string[];
  /** Only asked, never sent to: such a target takes no deliveries. */
  readonly lookUpOnly?: true;
  open(context: {
    target: string;
    settings: z.output<Settings>;
    secrets: Readonly<Record<string, string>>;
    /** Folder of the workspace: paths in settings (certificates, mapping files) are relative to it. */
    dir: string;
  }): Promise<OpenConnector> | OpenConnector;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of connectors of different settings; each was checked by defineConnector
export type AnyConnector = ConnectorDeclaration<any>;

/** Declares a connector; the counterpart of `defineStep` for outside systems. */
export function defineConnector<Settings extends z.ZodType>(
  declaration: ConnectorDeclaration<Settings>,
): ConnectorDeclaration<Settings> {
  return declaration;
}
