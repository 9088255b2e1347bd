export * from './dates.ts';
export * from './fold.ts';
export * from './names.ts';
export * from './number-words.ts';
export * from './similarity.ts';
export * from './text.ts';
export * from './tone-marks.ts';
