import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** The catalog, the blobs and the disk under them. */
export const storeErrors = defineErrors({
  DATABASE_NEWER: {
    message: 'The database of this workspace was written by a newer sohoa (schema {found}, this one knows {known}).',
    hint: 'Update sohoa. Nothing was changed.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  DATABASE_DAMAGED: {
    message: 'The database of this workspace cannot be read.',
    hint: 'Restore the last copy made with sohoa backup; the input folders and blobs are untouched.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  BLOB_MISSING: {
    message: 'A stored file is missing (SHA-256 {sha256}).',
    hint: 'Restore data/blobs from a copy, or run again with: sohoa retry',
    recovery: 'retry',
    exit: EXIT.temporary,
  },
  BLOB_DAMAGED: {
    message: 'A stored file has changed on disk (SHA-256 {sha256}).',
    hint: 'Check the disk, restore data/blobs from a copy, then run again.',
    recovery: 'retry',
    exit: EXIT.temporary,
  },
  DISK_FULL: {
    message: 'The disk is full.',
    hint: 'Free some space and run the same command: it continues where it stopped.',
    recovery: 'retry',
    exit: EXIT.temporary,
  },
  BACKUP_EXISTS: {
    message: 'The folder {file} is not empty.',
    hint: 'Name an empty or new folder for the copy.',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  MARK_UNKNOWN: {
    message: 'Page {page} of dossier {dossier} bears no mark "{mark}".',
    hint: 'See its pages and marks with: sohoa show {dossier}',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  NOTHING_TO_RETRY: {
    message: 'Nothing has been run in this workspace yet.',
    hint: 'Begin with: sohoa run PIPELINE --input FOLDER',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  DOSSIER_UNKNOWN: {
    message: 'This workspace holds no dossier {dossier}.',
    hint: 'List them with: sohoa status',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
});
