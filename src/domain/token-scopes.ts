/** What a token of the look-up API lets a program do. */
export const TOKEN_SCOPES = ['dossiers:read', 'files:read', 'search', 'reuse'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];
