export * from './canonical-json.ts';
export * from './dossier.ts';
export * from './evidence.ts';
export * from './page.ts';
export * from './record.ts';
