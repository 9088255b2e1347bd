export * from './highlight.ts';
export * from './parse-query.ts';
export * from './searchable.ts';
export * from './snippet.ts';
export * from './tokens.ts';
