export * from './boxes.ts';
export * from './document-head.ts';
export * from './document-title.ts';
export * from './gutter.ts';
export * from './page-layout.ts';
