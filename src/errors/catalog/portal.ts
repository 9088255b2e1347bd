import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** The national portal and the relays on the way to it. */
export const portalErrors = defineErrors({
  TARGET_NO_SERVICE: {
    message: '{target} cannot be asked this: the way to the portal that is set for it does not carry the question.',
    hint: 'A relay takes dossiers and progress only. For look-ups set envelope: adapter-session, for catalogues cataloguePath, under targets.{target}.settings in sohoa.yaml.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
});
