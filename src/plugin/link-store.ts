import type { Sha256 } from './artifacts.ts';

/** A copy that lies in the folder of another web server. */
export interface PublishedCopy {
  /** Path below that folder; cannot be guessed. */
  readonly name: string;
  readonly dossierCode: string;
  readonly target: string;
  readonly sha256: Sha256;
  /** ISO time; afterwards the copy is taken away. */
  readonly until: string;
}

/** Files that outside systems fetch by link. */
export interface LinkStore {
  /**
   * Codes of the dossiers that use a file and whose files may be handed out: neither erased nor sent back by a reviewer.
   */
  dossiersWith(sha256: Sha256): Promise<string[]>;
  /** The last delivery of the dossier to the target was taken back, and it has not been queued for it since. */
  isTakenBack(dossierCode: string, target: string): Promise<boolean>;
  /** Notes a copy before it is made; one that is known gets the later end of both. */
  notePublished(copy: PublishedCopy): Promise<void>;
  /**
   * Names of copies that have to go: ended, of a dossier erased or sent back, or taken back from their target.
   */
  staleCopies(now: Date): Promise<string[]>;
  forgetCopy(name: string): Promise<void>;
}
