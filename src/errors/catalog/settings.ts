import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** sohoa.yaml, the workspace and its lock. */
export const settingsErrors = defineErrors({
  WORKSPACE_MISSING: {
    message: 'There is no workspace here (no sohoa.yaml in this folder or above it).',
    hint: 'Make one with: sohoa init DIR, or name one with --workspace DIR.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  WORKSPACE_EXISTS: {
    message: '{file} already holds a workspace.',
    hint: 'Use it as it is, or choose another folder.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  WORKSPACE_LOCKED: {
    message: 'Another sohoa (process {pid}) is working in this workspace.',
    hint: 'Wait until it has finished, then run again.',
    recovery: 'retry',
    exit: EXIT.temporary,
  },
  SETTINGS_INVALID: {
    message: '{file}, line {line}: {detail}',
    hint: '{suggestion}',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  SECRET_MISSING: {
    message: 'The secret for {setting} is not there ({source}).',
    hint: 'Set the environment variable or the file that sohoa.yaml names for it.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  PLUGIN_UNKNOWN: {
    message: 'The plugin {plugin} cannot be loaded.',
    hint: 'Install it beside sohoa (npm install {plugin}) or take it out of plugins in sohoa.yaml.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
});
