export * from './acts.ts';
export * from './databases.ts';
export * from './judge.ts';
export * from './paper-facts.ts';
export * from './period.ts';
export * from './rule.ts';
export * from './rules.ts';
