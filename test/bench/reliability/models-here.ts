import { findModel, type OcrModel, ocrFingerprint } from '../../../src/engines/ocr/index.ts';

/** The language models a fresh installation may come to read with: the machine's, and the one of the package. */
export function modelsHere(): OcrModel[] {
  const models = [findModel(), findModel({ pinned: 'npm' })];
  return [...new Map(models.map((model) => [ocrFingerprint(model).model, model])).values()];
}
