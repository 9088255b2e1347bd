import type { ErrorDefinition } from '../sohoa-error.ts';
import { accessErrors } from './access.ts';
import { cliErrors } from './cli.ts';
import { connectionErrors } from './connection.ts';
import { deliveryErrors } from './delivery.ts';
import { engineErrors } from './engine.ts';
import { httpErrors } from './http.ts';
import { inputErrors } from './input.ts';
import { lgspErrors } from './lgsp.ts';
import { nightlyErrors } from './nightly.ts';
import { pipelineErrors } from './pipeline.ts';
import { portalErrors } from './portal.ts';
import { qualityErrors } from './quality.ts';
import { registerErrors } from './register.ts';
import { reuseErrors } from './reuse.ts';
import { reviewErrors } from './review.ts';
import { searchErrors } from './search.ts';
import { settingsErrors } from './settings.ts';
import { sheetErrors } from './sheets.ts';
import { storeErrors } from './store.ts';
import { vocabularyErrors } from './vocabulary.ts';

const all = {
  ...accessErrors,
  ...cliErrors,
  ...connectionErrors,
  ...deliveryErrors,
  ...engineErrors,
  ...httpErrors,
  ...inputErrors,
  ...nightlyErrors,
  ...lgspErrors,
  ...pipelineErrors,
  ...portalErrors,
  ...qualityErrors,
  ...registerErrors,
  ...reuseErrors,
  ...reviewErrors,
  ...searchErrors,
  ...settingsErrors,
  ...sheetErrors,
  ...storeErrors,
  ...vocabularyErrors,
};

export type ErrorCode = keyof typeof all;

/** Every error this program can show, by code. The Vietnamese words stand in `messages/vi/errors.ts`. */
export const CATALOG: Readonly<Record<ErrorCode, ErrorDefinition>> = all;
