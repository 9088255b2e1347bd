import { z } from 'zod';
import { RecordArchive, RecordDocument, RecordDossier } from '../../../domain/index.ts';
import type { RecordBundle } from '../../../plugin/index.ts';
import { type FileRole, fileRole } from '../uploads.ts';

/** What a body may be made of: the record without pages, evidence and history, and what is said about it as a whole. */
const { portal: _, ...dossier } = RecordDossier.shape;
const { pages: _pages, ...document } = RecordDocument.shape;
export const MappingSource = z.object({
  dossier: z.object(dossier),
  documents: z.array(z.object(document)),
  archive: RecordArchive.nullable(),
  contentHash: z.string(),
  recordVersion: z.int().nullable(),
});

/** Documents name only the files that are sent. */
export function mappingSource(
  { record, contentHash }: RecordBundle,
  roles: readonly FileRole[],
  version: number | null,
) {
  return {
    dossier: record.dossier,
    documents: record.documents.map((paper) => ({
      ...paper,
      files: paper.files.filter(({ name }) => roles.includes(fileRole(name))),
    })),
    archive: record.archive,
    contentHash,
    recordVersion: version,
  };
}

/** Is there such a place in a value of this schema? `*` is no place of its own: lists are gone through by $each. */
export function schemaAt(schema: z.core.$ZodType, segments: readonly string[]): z.core.$ZodType | null {
  const inner = unwrapped(schema);
  const [name, ...rest] = segments;
  if (name === undefined) return inner;
  if (inner instanceof z.ZodObject) {
    const next = inner.shape[name];
    return next === undefined ? null : schemaAt(next, rest);
  }
  return inner instanceof z.ZodRecord ? schemaAt(inner.valueType, rest) : null;
}

/** The schema of an element, where the place holds a list. */
export function elementAt(schema: z.core.$ZodType, segments: readonly string[]): z.core.$ZodType | null {
  const list = schemaAt(schema, segments);
  return list instanceof z.ZodArray ? list.element : null;
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : schema;
}
