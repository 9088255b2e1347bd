export * from './artifacts.ts';
export * from './connector.ts';
export * from './delivery-report.ts';
export * from './engines.ts';
export * from './step.ts';
export * from './stores.ts';
