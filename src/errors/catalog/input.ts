import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** Files and folders handed in by people. */
export const inputErrors = defineErrors({
  INPUT_MISSING: {
    message: 'There is no file or folder {file}.',
    hint: 'Check the path and run again.',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  INPUT_NO_DOSSIERS: {
    message: '{file} holds no dossiers.',
    hint: 'Each dossier is a folder of its own inside the input folder.',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  INPUT_TOO_MANY: {
    message: '{file} holds more than {limit} files.',
    hint: 'Check that this is the right folder, or hand it in as several batches.',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  INPUT_TOO_DEEP: {
    message: '{file}: folders are nested deeper than {limit} levels.',
    hint: 'Move the scans closer to the top folder of their dossier.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  DOSSIER_NOT_IN_INPUT: {
    message: 'The input holds no dossier {dossier}, which --only names.',
    hint: 'Check the code, or leave out --only.',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  FILE_UNREADABLE: {
    message: '{file} cannot be opened ({reason}).',
    hint: 'Check its permissions and its name, or copy it again.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  FILE_EMPTY: {
    message: '{file} is empty (0 bytes).',
    hint: 'Copy or scan the file again, then run the same command.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  FILE_DAMAGED: {
    message: '{file} cannot be read: it is cut off or damaged.',
    hint: 'Copy or scan the file again, then run the same command.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  FILE_UNKNOWN: {
    message: '{file} is neither PDF, TIFF, JPEG nor PNG (its content says: {found}).',
    hint: 'Save it as PDF or as an image, or take it out of the folder.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  FILE_TOO_LARGE: {
    message: '{file} holds a picture of {megapixels} megapixels; the limit is {limit}.',
    hint: 'Scan the page again at 300 dpi, or raise megapixels of the steps intake and straighten in sohoa.yaml.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  PDF_PASSWORD: {
    message: '{file} is protected by a password.',
    hint: 'Save a copy without a password and put it in place of this file.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  PDF_NO_PAGES: {
    message: '{file} has no pages.',
    hint: 'Scan the paper again, or take the file out of the folder.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  PDF_TOO_COMPLEX: {
    message: '{file} takes too much time or memory to read.',
    hint: 'Print it to a new PDF, or scan the paper, and put that in place of this file.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  LINK_OUTSIDE: {
    message: '{file} is a link that leads out of the input folder; it was not followed.',
    hint: 'Put a copy of the file itself in the folder.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  DOSSIER_NO_PAGES: {
    message: 'Dossier {dossier}: the folder holds no PDF, TIFF, JPEG or PNG.',
    hint: 'Put the scans into the folder, or take its row out of the register.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  DOSSIER_CODE_UNKNOWN: {
    message: 'The folder name is not a dossier code.',
    hint: 'Give a register (--register FILE), or add a pattern under dossierCode.patterns in sohoa.yaml.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  SECRET_STAMP: {
    message: 'Dossier {dossier}: page {page} bears a state-secret stamp. Nothing of it was kept.',
    hint: 'Take the paper out of this scanning line and tell the officer in charge of state secrets.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
});
