import type { Workspace } from '../workspace/workspace.ts';
import { formatTime } from './format.ts';
import type { Session } from './session.ts';
import { textTable } from './table.ts';

type Made = Awaited<ReturnType<Workspace['access']['createToken']>>;
type Token = Made['token'];

/** The secret stands alone on the last line, so that it can be copied or piped (`| tail -1`). */
export function newTokenText({ token, secret }: Made, { words }: Session): string {
  const { id, name, expiresAt } = token;
  return `${words('token.created', { id, name, until: formatTime(expiresAt) })}\n${secret}`;
}

export function tokensText(tokens: readonly Token[], now: Date, { words }: Session): string {
  if (tokens.length === 0) return words('token.none');
  return textTable(
    [
      words('column.token-id'),
      words('column.token-name'),
      words('column.token-scopes'),
      words('column.token-until'),
      words('column.state'),
    ],
    tokens.map((token) => [
      token.id,
      token.name,
      token.scopes.join(' '),
      formatTime(token.expiresAt),
      words(`token.state.${stateOf(token, now)}`),
    ]),
  );
}

function stateOf({ revokedAt, expiresAt }: Token, now: Date): 'good' | 'expired' | 'revoked' {
  if (revokedAt !== null) return 'revoked';
  return Date.parse(expiresAt) <= now.getTime() ? 'expired' : 'good';
}
