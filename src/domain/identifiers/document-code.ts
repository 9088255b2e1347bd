/** `H56.14-240115-0001.0000003`: dossier code, dot, 7-digit number of the document (TT 05/2025/TT-BNV, docCode). */
export function documentCode(dossierCode: string, ordinal: number): string {
  return `${dossierCode}.${String(ordinal).padStart(7, '0')}`;
}

/** `03-quyet-dinh`: what the names of a document's files in `records/` begin with. */
export function documentFileStem(ordinal: number, kind: string): string {
  return `${String(ordinal).padStart(2, '0')}-${kind}`;
}
