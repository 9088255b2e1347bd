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
  TARGET_BUSY: {
    message: '{target} asks us to wait (too many calls).',
    hint: 'It is tried again by itself; fewer at once: delivery.callsPerSecond in sohoa.yaml.',
    recovery: 'retry',
    exit: EXIT.outside,
  },
  TARGET_NO_ANSWER: {
    message: '{target} took the data but did not answer in time; whether it arrived is not known yet.',
    hint: 'Nothing is sent twice: the next sohoa deliver looks it up first.',
    recovery: 'retry',
    exit: EXIT.outside,
  },
  TARGET_BROKEN: {
    message: '{target} reports an error of its own.',
    hint: 'It is tried again, after a look whether the data arrived. If it stays so, tell the people who run it.',
    recovery: 'retry',
    exit: EXIT.outside,
  },
  TARGET_FILE_DIFFERS: {
    message: '{target} received a file whose SHA-256 is not the one that was sent.',
    hint: 'The file is sent again. If it stays so, something between here and there changes files (a virus scanner, a proxy).',
    recovery: 'retry',
    exit: EXIT.outside,
  },
  TARGET_LINKS_MISSING: {
    message: '{target} fetches files by link, and there is no link for dossier {dossier}.',
    hint: 'Let it wait for the provincial system: after: province in the publish step of the pipeline.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  TARGET_LOGIN: {
    message: '{target} does not accept the user name or secret.',
    hint: 'Correct the secret named in sohoa.yaml under targets.{target}.',
    recovery: 'fix-settings',
    exit: EXIT.outside,
  },
  TARGET_FIELD_MISSING: {
    message: 'Dossier {dossier} lacks {field}, which {target} requires; it was not sent.',
    hint: 'Fill it in the register, or set a default under targets.{target}.settings.defaults in sohoa.yaml.',
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
  WITHDRAW_NOT_OFFERED: {
    message: '{target} offers no way to take a delivery back.',
    hint: 'Ask the people who run it to remove dossier {dossier}, then note it here: sohoa outbox drop {dossier} --target {target} --reason "…"',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  NOTHING_TO_WITHDRAW: {
    message: 'Nothing of dossier {dossier} was sent to {target}, or it is taken back already.',
    hint: 'See: sohoa outbox show {dossier}',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  NOTHING_QUEUED: {
    message: 'Nothing of dossier {dossier} waits to be sent.',
    hint: 'See: sohoa outbox show {dossier}',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  CONFIRM_STALE: {
    message:
      'The code {confirm} does not belong to what would be done now: the queue has changed, or the code is mistyped.',
    hint: 'Look again with the same command without --confirm, and give the code it prints.',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  CODES_NEEDED: {
    message: 'Rows in state {state} are sent once more only by the codes of their dossiers.',
    hint: 'Name the dossiers: sohoa outbox redrive CODE… --state {state}',
    recovery: 'fix-input',
    exit: EXIT.usage,
  },
  SANDBOX_FAULT: {
    message: 'The fault "{fault}" cannot be read.',
    hint: 'Write name=probability, separated by commas. Names: {names}; probability 0–1; optional time: slow=0.1@500ms.',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  SANDBOX_HOST: {
    message: 'The sandbox serves this machine only; {host} is no loopback address.',
    hint: 'Use 127.0.0.1, ::1 or localhost.',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  SANDBOX_PORT: {
    message: 'Port {port} is already in use.',
    hint: 'Choose another with --port N (0 = any free one), or stop what listens there.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
});
