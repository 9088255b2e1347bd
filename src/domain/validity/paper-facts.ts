/** Whom a paper concerns; land of a couple and a marriage have two. Null = the paper does not say, or nobody could read it. */
export interface PaperHolder {
  readonly name: string | null;
  /** 12-digit personal number or 9-digit CMND. */
  readonly id: string | null;
  readonly birthDate: string | null;
  /** Earlier number of the same person that this very paper states beside the present one: evidence, not a key. */
  readonly formerId: string | null;
}

/** What is known of one paper, wherever it lies: all that its validity and its holder are judged by. */
export interface PaperFacts {
  /** Unique among the papers looked at together. */
  readonly ref: string;
  /** Kebab name, see `PAPER_KINDS`; null = not known, so that nothing can be said of it. */
  readonly kind: string | null;
  readonly holders: readonly PaperHolder[];
  /** Number/notation or serial as printed. */
  readonly code: string | null;
  readonly issuedDate: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly subject: string | null;
  /** `ban-sao`, `sao-y`, `ban-sao-chung-thuc`, …; null = as it was handed in. */
  readonly copyKind: string | null;
  /** Values by kind of paper, as `record.documents[].fields`. */
  readonly fields: Readonly<Record<string, string | null>>;
}
