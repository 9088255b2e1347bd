export * from './actions.ts';
export * from './fields.ts';
export * from './pointers.ts';
