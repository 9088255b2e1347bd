/** Table of `migrations/0008-links.ts`. */
export interface LinkTables {
  readonly published_copies: PublishedCopyTable;
}

interface PublishedCopyTable {
  /** Path below the folder of the other web server. */
  name: string;
  dossier_id: string;
  target: string;
  /** Empty once the dossier has been erased; the row then only says that the copy has to go. */
  sha256: string;
  until: string;
}
