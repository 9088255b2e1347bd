export { openDeclarations } from './declarations.ts';
export { initWorkspace } from './init.ts';
export { ocrFiles } from './ocr-files.ts';
export { openWorkspace } from './open.ts';
export { originalAt, valueAt } from './review/check-actions.ts';
export type { HeldPapers, PaperDesk, ReviewDesk, ReviewedDossier, ReviewedPage } from './review/desk.ts';
export type { OpenedSampling, SamplingDesk } from './review/sampling-desk.ts';
export { printSeparators } from './separators.ts';
export { Settings } from './settings.ts';
export type {
  Declarations,
  OcrReport,
  OcrRequest,
  RunRequest,
  SeparatorsReport,
  SeparatorsRequest,
  Workspace,
} from './workspace.ts';
