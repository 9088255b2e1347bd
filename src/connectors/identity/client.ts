import type { RegisteredPerson } from '../../plugin/index.ts';
import type { AccessToken } from '../http/access-token.ts';
import type { Http } from '../http/exchange.ts';
import { failureOf, isSuccess, noReply, oddAnswer, type Reply, reply, retry } from '../http/failure.ts';
import { under } from '../http/http-settings.ts';
import { readJson } from '../http/read-json.ts';
import { PersonFound } from './schema.ts';
import type { IdentitySettings } from './settings.ts';

interface Parts {
  readonly http: Http;
  readonly token: AccessToken;
  readonly settings: IdentitySettings;
}

/** Whom a number belongs to; asked once more with a new token where the first had ended. */
export async function findPerson(
  { http, token, settings }: Parts,
  number: string,
  signal: AbortSignal,
): Promise<Reply<RegisteredPerson | null>> {
  for (let left = 1; ; left--) {
    const given = await token.get(signal);
    if (!given.ok) return given;
    const exchange = await http.call({
      method: 'POST',
      url: under(settings.url, settings.searchPath),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${given.value}` },
      body: JSON.stringify({ number }),
      signal,
    });
    if (exchange.kind === 'answer' && exchange.status === 401) {
      token.drop(given.value);
      if (left === 0) return noReply(retry('TARGET_LOGIN'));
      continue;
    }
    if (!isSuccess(exchange)) return noReply(failureOf(exchange, 'read'));
    const found = readJson(exchange.text, PersonFound);
    return found === null ? noReply(oddAnswer('read')) : reply(personOf(found, number));
  }
}

/** An answer about somebody else is no answer: it must not join two people. */
function personOf({ person }: { person: PersonFoundPerson }, number: string): RegisteredPerson | null {
  if (person === null || !(person.number === number || person.formerNumbers.includes(number))) return null;
  return {
    number: person.number,
    formerNumbers: person.formerNumbers,
    name: person.name ?? null,
    birthDate: person.birthDate ?? null,
    isDead: person.deceased,
  };
}

type PersonFoundPerson = ReturnType<typeof PersonFound.parse>['person'];
