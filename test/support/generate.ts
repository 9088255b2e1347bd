/** How tests and benchmarks call the generator of `samples/`: unseen pages from a seed, with truth. */
export { type GeneratedDocument, generateDocuments } from '../../samples/generator/documents.ts';
export {
  type GenerateDossiersOptions,
  type GeneratedDossiers,
  generateDossiers,
} from '../../samples/generator/generate-dossiers.ts';
export {
  generateHardSet,
  type HardPage,
  type HardSet,
  type HardSetOptions,
} from '../../samples/generator/hard/hard-set.ts';
export { HARD_KINDS, type HardFeature, type HardKind } from '../../samples/generator/hard/plan/kinds.ts';
export type { Expected } from '../../samples/generator/papers/paper.ts';
export {
  type ScannedDocument,
  type ScannedDocumentsOptions,
  scanDocuments,
} from '../../samples/generator/scanned-documents.ts';
export { type PageTextOptions, toPageText } from '../../samples/generator/truth/page-text.ts';
export type {
  ScanFormat,
  TruthDocument,
  TruthDossier,
  TruthLine,
  TruthPage,
  TruthScan,
  TruthWord,
} from '../../samples/generator/truth/truth.ts';
