import { EXIT } from '../exit-codes.ts';
import { defineErrors } from './define.ts';

/** Pipelines, their plan and their run. */
export const pipelineErrors = defineErrors({
  PIPELINE_MISSING: {
    message: 'There is no pipeline "{pipeline}".',
    hint: '{suggestion}',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  PIPELINE_INVALID: {
    message: '{file}, line {line}: {detail}',
    hint: '{suggestion}',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  STEP_KIND_UNKNOWN: {
    message: '{file}, line {line}: there is no step "{step}".',
    hint: '{suggestion}',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  STEP_KIND_DOUBLE: {
    message: 'Two packages offer a step "{step}": {first} and {second}.',
    hint: 'Take one of them out of plugins in sohoa.yaml.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  STEP_INPUT_MISSING: {
    message: '{file}, line {line}: step "{step}" needs "{artifact}", which no earlier step writes.',
    hint: '{suggestion}',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  STEP_DECLARATION_WRONG: {
    message: 'The step "{step}" of {plugin} is not declared as it should be: {detail}',
    hint: 'Tell its author, or take {plugin} out of plugins in sohoa.yaml.',
    recovery: 'fix-settings',
    exit: EXIT.settings,
  },
  STEP_NOT_IN_PIPELINE: {
    message: 'The pipeline "{pipeline}" has no step "{step}".',
    hint: '{suggestion}',
    recovery: 'fix-settings',
    exit: EXIT.usage,
  },
  STEP_RESULT_MISSING: {
    message: 'Dossier {dossier}: step {step} lies before --from, and no result of it is stored.',
    hint: 'Run once without --from.',
    recovery: 'retry',
    exit: EXIT.temporary,
  },
  STEP_TIMEOUT: {
    message: 'Dossier {dossier}: step {step} took longer than {seconds} s and was stopped.',
    hint: 'Run again with: sohoa retry {dossier}, or raise its timeoutSeconds in the pipeline.',
    recovery: 'retry',
    exit: EXIT.temporary,
  },
  STEP_BROKEN: {
    message: 'Dossier {dossier}: step {step} failed unexpectedly.',
    hint: 'Run again with: sohoa retry {dossier}. If it fails again, report it with the output of sohoa show {dossier}.',
    recovery: 'bug',
    exit: EXIT.bug,
  },
  DISK_WILL_NOT_DO: {
    message: 'The disk of the workspace has {free} free; this batch needs about {needed}.',
    hint: 'Free some space or move the workspace, then run again.',
    recovery: 'retry',
    exit: EXIT.temporary,
  },
});
