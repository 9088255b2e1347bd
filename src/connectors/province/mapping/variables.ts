/** What may stand in braces in a path or a text of a call. */
export type Variables = Readonly<Record<string, string | number | null>>;

const VARIABLE = /\{([^{}]*)\}/g;

export const VARIABLES_OF = {
  lookup: ['code'],
  create: ['code', 'contentHash'],
  update: ['code', 'contentHash', 'remoteId'],
  upload: ['code', 'remoteId', 'docCode', 'name', 'sha256', 'bytes'],
  tus: ['code', 'remoteId', 'docCode', 'name', 'sha256', 'bytes'],
  list: ['after', 'limit', 'page'],
  withdraw: ['code', 'remoteId'],
} as const;

export function variablesIn(text: string): string[] {
  return [...text.matchAll(VARIABLE)].map(([, name = '']) => name);
}

/** Null when one of them has no value: a path with a hole leads elsewhere. */
export function filledPath(path: string, variables: Variables): string | null {
  const isWhole = variablesIn(path).every((name) => variables[name] !== null && variables[name] !== undefined);
  return isWhole ? path.replaceAll(VARIABLE, (_, name) => encodeURIComponent(String(variables[name]))) : null;
}

export function filledText(text: string, variables: Variables): string {
  return text.replaceAll(VARIABLE, (_, name) => String(variables[name] ?? ''));
}

/** The texts of a body, at every depth. */
export function filledBody(body: unknown, variables: Variables): unknown {
  if (typeof body === 'string') return filledText(body, variables);
  if (Array.isArray(body)) return body.map((one) => filledBody(one, variables));
  if (body === null || typeof body !== 'object') return body;
  return Object.fromEntries(Object.entries(body).map(([name, one]) => [name, filledBody(one, variables)]));
}
