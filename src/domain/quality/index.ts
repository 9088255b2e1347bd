export * from './accuracy.ts';
export * from './defects.ts';
export * from './draw-sample.ts';
export * from './sampling-plan.ts';
