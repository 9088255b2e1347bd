import type { ErrorDefinition } from '../sohoa-error.ts';
import { accessErrors } from './access.ts';
import { cliErrors } from './cli.ts';
import { deliveryErrors } from './delivery.ts';
import { engineErrors } from './engine.ts';
import { inputErrors } from './input.ts';
import { pipelineErrors } from './pipeline.ts';
import { registerErrors } from './register.ts';
import { settingsErrors } from './settings.ts';
import { sheetErrors } from './sheets.ts';
import { storeErrors } from './store.ts';

const all = {
  ...accessErrors,
  ...cliErrors,
  ...deliveryErrors,
  ...engineErrors,
  ...inputErrors,
  ...pipelineErrors,
  ...registerErrors,
  ...settingsErrors,
  ...sheetErrors,
  ...storeErrors,
};

export type ErrorCode = keyof typeof all;

/** Every error this program can show, by code. The Vietnamese words stand in `messages/vi/errors.ts`. */
export const CATALOG: Readonly<Record<ErrorCode, ErrorDefinition>> = all;
