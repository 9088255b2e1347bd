import type { PaperFacts } from '../validity/index.ts';

/** The file of a paper as its store names it. */
export interface HeldFile {
  readonly name: string;
  /** Null where the store does not say. */
  readonly sha256: string | null;
  readonly bytes: number | null;
  /** What the store wants to hear when the file is fetched; null = it lies in our own blobs. */
  readonly locator: string | null;
}

/** A paper that some store holds. */
export interface HeldPaper extends PaperFacts {
  /** `own`, or the name of the target whose store holds it. */
  readonly store: string;
  /** Also found there: the same paper was delivered by us, or by somebody else. */
  readonly alsoIn: readonly string[];
  /** The store of the portal is the national one (DuocLayTuKhoDMQG). */
  readonly national: boolean;
  readonly title: string | null;
  readonly typeCode: string | null;
  readonly issuer: string | null;
  readonly component: string | null;
  readonly resultCode: string | null;
  readonly dossierCode: string | null;
  readonly docCode: string | null;
  /** Version of the record it stands in; null outside. */
  readonly version: number | null;
  readonly pageCount: number | null;
  /** The copy is digitally signed, or its store vouches for it. */
  readonly signedCopy: boolean;
  readonly file: HeldFile | null;
}
