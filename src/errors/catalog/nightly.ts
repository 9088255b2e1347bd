import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** Unattended work: nights, timers, watched folders. */
export const nightlyErrors = defineErrors({
  HOT_FOLDER_MISSING: {
    message: 'The hot folder {file} is not there.',
    hint: 'Check that the drive is connected and that this user may read it; the next start tries again.',
    recovery: 'retry',
    exit: EXIT.temporary,
  },
  NIGHT_NOT_SET: {
    message: 'There is nothing to do at night: {setting} is not set.',
    hint: 'Name the folder that dossiers are put into in sohoa.yaml: nightly.input',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  SCHEDULE_SYSTEM: {
    message: 'This machine lets this user set up neither systemd timers nor cron ({detail}).',
    hint: 'Write the files only and hand them to the administrator: sohoa schedule install --dir DIR',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  SCHEDULE_FAILED: {
    message: '{command} did not do what was asked (exit code {exit}).',
    hint: 'Run it yourself to see why, or write the files only: sohoa schedule install --dir DIR',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  SCHEDULE_PATH: {
    message: 'The path {file} holds a line break; timers cannot name it.',
    hint: 'Move the workspace to a folder without one.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  TELLING_FAILED: {
    message: 'The summary of the night could not be handed to {target} ({detail}).',
    hint: 'Check nightly.summary in sohoa.yaml; the summary lies in the folder named there.',
    recovery: 'retry',
    exit: EXIT.outside,
  },
});
