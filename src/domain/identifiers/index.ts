export * from './cccd-qr.ts';
export * from './document-code.ts';
export * from './dossier-code.ts';
export * from './identity-mrz.ts';
export * from './identity-number.ts';
export * from './organisation-code.ts';
export * from './procedure-code.ts';
