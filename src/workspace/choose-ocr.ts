import { findModel, type OcrModel } from '../engines/ocr/index.ts';
import { fail } from '../errors/index.ts';

/** Which engine reads, with which model. */
export interface OcrChoice {
  readonly engine: 'tesseract.js';
  readonly model: OcrModel;
}

/**
 * `auto` is tesseract.js in processes of ours: on the pages measured it reads as well as the native program and is no
 * slower. Errors: ENGINE_MISSING, OCR_MODEL_MISSING.
 */
export function chooseOcr(wish: { readonly engine: string; readonly model: string }): OcrChoice {
  if (wish.engine !== 'auto' && wish.engine !== 'tesseract.js')
    fail('ENGINE_MISSING', { params: { engine: wish.engine } });
  return { engine: 'tesseract.js', model: modelOf(wish.model) };
}

function modelOf(wish: string): OcrModel {
  if (wish === 'auto') return findModel();
  return wish === 'npm' ? findModel({ pinned: 'npm' }) : findModel({ path: wish });
}
