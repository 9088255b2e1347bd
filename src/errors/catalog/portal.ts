import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** The national portal, the relays on the way to it, and the tables beside the register that feed it. */
export const portalErrors = defineErrors({
  TARGET_NO_SERVICE: {
    message: '{target} cannot be asked this: the way to the portal that is set for it does not carry the question.',
    hint: 'A relay takes dossiers and progress only. For look-ups set envelope: adapter-session, for catalogues cataloguePath, under targets.{target}.settings in sohoa.yaml.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  TABLE_CODE_INVALID: {
    message: '{file}, row {line}: ma_ho_so is empty or not a dossier code.',
    hint: 'Correct it in the table, or take the row out. The table is named under register.tables in sohoa.yaml.',
    recovery: 'fix-input',
    exit: EXIT.settings,
  },
});
