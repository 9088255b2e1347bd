import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** The outbox and the outside systems. */
export const deliveryErrors = defineErrors({
  TARGET_UNREACHABLE: {
    message: '{target} does not answer.',
    hint: 'Nothing is lost. Check the connection with: sohoa doctor, then: sohoa deliver',
    recovery: 'retry',
    exit: EXIT.outside,
  },
  TARGET_REFUSED: {
    message: '{target} refused dossier {dossier} (its code: {answer}).',
    hint: 'See: sohoa outbox show {dossier}',
    recovery: 'fix-input',
    exit: EXIT.outside,
  },
  TARGET_ANSWER_ODD: {
    message: '{target} answered something that is not in its contract.',
    hint: 'Tell the people who run it; the delivery is tried again.',
    recovery: 'retry',
    exit: EXIT.outside,
  },
  TARGET_LOGIN: {
    message: '{target} does not accept the user name or secret.',
    hint: 'Correct the secret named in sohoa.yaml under targets.{target}.',
    recovery: 'fix-settings',
    exit: EXIT.outside,
  },
  TARGET_FIELD_MISSING: {
    message: 'Dossier {dossier} lacks {field}, which {target} requires; it was not sent.',
    hint: 'Fill it in the register, or set a default under targets.{target}.defaults in sohoa.yaml.',
    recovery: 'hold',
    exit: EXIT.held,
  },
  TARGET_UNKNOWN: {
    message: 'There is no target "{target}" in sohoa.yaml.',
    hint: 'Add it under targets.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  UNSIGNED_NOT_ALLOWED: {
    message: 'Records are unsigned; sending them to {target} is not allowed.',
    hint: 'Sign them, or set targets.{target}.allowUnsigned: true in sohoa.yaml.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
});
