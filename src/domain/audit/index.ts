export * from './chain.ts';
export * from './entry.ts';
export * from './purpose.ts';
