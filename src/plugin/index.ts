/** The zod that sohoa itself uses, for `settings`; a plugin needs no copy of its own. */
export { z } from 'zod';
/** For steps: the only way to throw, so that people get a next action in their language. */
export { fail, isSohoaError, SohoaError } from '../errors/index.ts';
export * from './access-store.ts';
export * from './artifacts.ts';
export * from './connector.ts';
export * from './delivery-report.ts';
export * from './engine-fingerprint.ts';
export * from './engines.ts';
export * from './extracted-places.ts';
export * from './extractor.ts';
export * from './link-store.ts';
export * from './night-store.ts';
export * from './page-marks.ts';
export * from './page-picture.ts';
export * from './paper-store.ts';
export * from './print-engines.ts';
export * from './quality-store.ts';
export * from './reconcile-store.ts';
export * from './review-store.ts';
export * from './search-store.ts';
export * from './step.ts';
export * from './stores.ts';
