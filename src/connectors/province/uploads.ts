import type { RecordFile } from '../../domain/index.ts';
import type { RecordBundle } from '../../plugin/index.ts';

export const FILE_ROLES = ['pdf', 'search-pdf', 'text', 'alto', 'other'] as const;
export type FileRole = (typeof FILE_ROLES)[number];

/** One file to bring over, with the component it belongs to. */
export interface Upload {
  readonly docCode: string;
  readonly file: RecordFile;
}

/** Files in the order of the documents, each content once: two papers may share a file, one upload serves both. */
export function uploads({ record }: RecordBundle, roles: readonly FileRole[]): Upload[] {
  const seen = new Set<string>();
  return record.documents.flatMap(({ docCode, files }) =>
    files
      .filter((file) => roles.includes(fileRole(file.name)))
      .filter(({ sha256 }) => !seen.has(sha256) && seen.add(sha256))
      .map((file) => ({ docCode, file })),
  );
}

/** What a file of a document is, by the endings `records/` gives out. */
export function fileRole(name: string): FileRole {
  if (name.endsWith('.search.pdf')) return 'search-pdf';
  if (name.endsWith('.pdf')) return 'pdf';
  if (name.endsWith('.txt')) return 'text';
  if (name.endsWith('.alto.xml')) return 'alto';
  return 'other';
}
