import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** Recognition, imaging and PDF engines. */
export const engineErrors = defineErrors({
  OCR_MODEL_MISSING: {
    message: 'The Vietnamese language model is not where it should be ({source}).',
    hint: 'Install sohoa again, or correct ocr.model in sohoa.yaml.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  OCR_MODEL_CHANGED: {
    message: 'The language model this workspace began with is gone ({source}).',
    hint: 'Install it again, or name the model to go on with under ocr.model in sohoa.yaml (npm, or a path).',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  OCR_CRASHED: {
    message: 'Recognition of a page ended without a result, twice.',
    hint: 'The page is held. Look at it with: sohoa show {dossier}',
    recovery: 'hold',
    exit: EXIT.held,
  },
  OCR_TIMEOUT: {
    message: 'Recognition of a page took longer than {seconds} s, twice.',
    hint: 'The page is held. Look at it with: sohoa show {dossier}',
    recovery: 'hold',
    exit: EXIT.held,
  },
  ENGINE_MISSING: {
    message: 'The engine "{engine}" cannot be used here: no tesseract of version 5 or later was found on PATH.',
    hint: 'Install it (Debian: apt install tesseract-ocr), or choose auto: tesseract.js comes with sohoa.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  PICTURE_NOT_EMBEDDABLE: {
    message: 'A {format} picture of this kind cannot be put into a PDF as it is.',
    hint: 'This is a bug: the picture has to be decoded first. Please report it.',
    recovery: 'bug',
    exit: EXIT.bug,
  },
});
