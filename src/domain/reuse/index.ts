export * from './component-check.ts';
export * from './decide.ts';
export * from './held-paper.ts';
export * from './identity.ts';
export * from './paper-of-document.ts';
export * from './person-papers.ts';
export * from './reused-paper.ts';
export * from './same-paper.ts';
