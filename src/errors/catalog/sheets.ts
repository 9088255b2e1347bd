import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** Separator sheets, and stacks of many dossiers that are cut at them. */
export const sheetErrors = defineErrors({
  CODE_NOT_VALID: {
    message: '"{value}" is not a dossier code.',
    hint: 'Correct it, or add a pattern under dossierCode.patterns in sohoa.yaml.',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  SHEET_OTHER_DOSSIER: {
    message:
      'Dossier {dossier}: page {page} is the separator sheet of another dossier ({other}), whose papers may be mixed in.',
    hint: 'Move what belongs to {other} out of this folder, the sheet too, then run the same command.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  SHEET_UNREADABLE: {
    message:
      'Dossier {dossier}: page {page} is a separator sheet that cannot be read; where the dossier ends is unsure.',
    hint: 'Print the sheet again and rescan; or, if all pages belong to this dossier: sohoa undo {dossier} --page {page} --mark separator, then run again.',
    recovery: 'hold',
    exit: EXIT.held,
  },
  SHEET_NOT_IN_REGISTER: {
    message: 'The stack {file} holds a dossier {dossier} that stands in no row of the register.',
    hint: 'Add a row for it, or take its pages out of the stack.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  SHEET_CODE_UNKNOWN: {
    message: 'The stack {file}: the separator sheet on page {page} bears no dossier code that the settings know.',
    hint: 'Add a pattern under dossierCode.patterns in sohoa.yaml, or print the sheet again.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  SHEET_DOSSIER_TWICE: {
    message: 'Dossier {dossier} begins at two places of the stacks, with others in between.',
    hint: 'Put its pages together behind one separator sheet, or give the second part its right sheet, and scan again.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  STACK_AND_FOLDER: {
    message: 'Dossier {dossier} has a folder of its own and pages in the stack {file}.',
    hint: 'Keep one of the two: which pages are the right ones cannot be known.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  STACK_NO_SHEET: {
    message:
      'The stack {file}: pages {first}–{last} belong to no dossier, since no separator sheet stands before them.',
    hint: 'Put the separator sheet of their dossier in front and scan again, or move them into the folder of their dossier.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  STACK_SHEET_UNREADABLE: {
    message:
      'The stack {file}: pages {first}–{last} belong to no dossier, since the separator sheet on page {first} cannot be read.',
    hint: 'Print that sheet again (sohoa separators) and rescan, or move the pages into the folder of their dossier.',
    recovery: 'fix-input',
    exit: EXIT.content,
  },
  STACK_COUNT_DIFFERS: {
    message:
      'Dossier {dossier}: the register counts {counted}, its part of the stack has {found} pages; a separator sheet may be missing.',
    hint: 'Look through the stack behind its separator sheet: add the missing sheet and rescan, or correct the register.',
    recovery: 'hold',
    exit: EXIT.held,
  },
  STACK_OTHER_PAPERS: {
    message:
      'Dossier {dossier}: page {page} names dossier {other}, which has no separator sheet in the stack; its papers may lie here.',
    hint: 'Put the sheet of {other} in front of its papers and rescan, or give it a folder of its own.',
    recovery: 'hold',
    exit: EXIT.held,
  },
  STACK_ROW_MISSING: {
    message:
      'Dossier {dossier}: dossier {other} of the register has no separator sheet in the stack; its papers may lie in this one.',
    hint: 'Add the sheet of {other} and rescan, or fill in so_trang for {dossier} so that its pages can be counted.',
    recovery: 'hold',
    exit: EXIT.held,
  },
});
