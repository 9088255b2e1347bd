import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** The register of dossiers (CSV or XLSX). */
export const registerErrors = defineErrors({
  REGISTER_UNREADABLE: {
    message: 'The register {file} cannot be read as CSV or XLSX.',
    hint: 'Open it in a spreadsheet program, save it again, and run the same command.',
    recovery: 'fix-input',
    exit: EXIT.settings,
  },
  REGISTER_COLUMN_MISSING: {
    message: 'The register {file} has no column "{column}".',
    hint: 'Add the column, or name yours under register.synonyms in sohoa.yaml.',
    recovery: 'fix-input',
    exit: EXIT.settings,
  },
  REGISTER_EMPTY: {
    message: 'The register {file} has no rows.',
    hint: 'Fill in one row per dossier.',
    recovery: 'fix-input',
    exit: EXIT.settings,
  },
  ROW_DOUBLE: {
    message: 'Register row {line}: dossier {dossier} already stands in row {otherLine}.',
    hint: 'Keep one of the two rows.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  ROW_FOLDER_MISSING: {
    message: 'Register row {line}: there is no folder for dossier {dossier}.',
    hint: 'Put the scans in place, or correct thu_muc.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  ROW_CODE_INVALID: {
    message: 'Register row {line}: ma_ho_so is empty or not a dossier code.',
    hint: 'Correct ma_ho_so, or add a pattern under dossierCode.patterns in sohoa.yaml.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  ROW_FOLDER_DOUBLE: {
    message: 'Register row {line}: its folder already belongs to row {otherLine}.',
    hint: 'Correct thu_muc in one of the two rows.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  ROW_VALUE_HELD: {
    message: 'Register row {line}: {field} will wait for a person ({reason}).',
    hint: 'Correct the cell, or settle the value after the run.',
    recovery: 'hold',
    exit: EXIT.held,
  },
  FOLDER_NOT_IN_REGISTER: {
    message: 'A folder of the input stands in no row of the register.',
    hint: 'Add a row for it, or take the folder out.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
});
