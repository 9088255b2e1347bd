export * from './agencies.ts';
export * from './agencies-from-rows.ts';
export * from './columns.ts';
export * from './dated.ts';
export * from './procedures-from-rows.ts';
export * from './row-refusal.ts';
