/** What made a result; part of the result's key and of the record's history. */
export interface EngineFingerprint {
  readonly name: string;
  readonly version: string;
  /** SHA-256 of the language model where there is one. */
  readonly model: string | null;
}
