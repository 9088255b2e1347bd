export { CATALOG, type ErrorCode } from './catalog/index.ts';
export { EXIT, type ExitCode, worstExit } from './exit-codes.ts';
export { fail, isSohoaError, problem } from './fail.ts';
export {
  type ErrorContext,
  type ErrorDefinition,
  type ErrorParams,
  fillIn,
  type Recovery,
  SohoaError,
  type Where,
} from './sohoa-error.ts';
