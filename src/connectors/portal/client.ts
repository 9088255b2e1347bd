import type { Exchange, Http } from '../http/exchange.ts';
import {
  type Failure,
  failureOf,
  isSuccess,
  noReply,
  oddAnswer,
  type Purpose,
  type Reply,
  rejected,
  reply,
  retry,
} from '../http/failure.ts';
import { under } from '../http/http-settings.ts';
import { readJson } from '../http/read-json.ts';
import { adapterHeaders } from './adapter-headers.ts';
import { PortalAnswer, type PortalCall, PortalHeld, PortalListedProcedure, PortalProcedure } from './schema.ts';
import type { PortalSession } from './session.ts';
import type { PortalSettings } from './settings.ts';

/** A call as sent; required members may still be empty in the type, the caller has judged them. */
type Service =
  | { readonly service: 'DongBoHoSoMC'; readonly isUpdating: 'True' | 'False'; readonly data: readonly object[] }
  | { readonly service: 'CapNhatTienDoHoSoMC'; readonly data: readonly object[] }
  | { readonly service: 'TraCuuHoSo'; readonly mahoso: string }
  | { readonly service: 'LayThuTuc'; readonly maTTHC: string }
  | { readonly service: 'LayDanhSachTTHC' };

const SHARED: ReadonlySet<PortalCall['service']> = new Set(['LayThuTuc', 'LayDanhSachTTHC']);

/** The services of the portal's adapter, one method each. */
export class PortalClient {
  readonly #http: Http;
  readonly #session: PortalSession;
  readonly #settings: PortalSettings;

  constructor(http: Http, session: PortalSession, settings: PortalSettings) {
    this.#http = http;
    this.#session = session;
    this.#settings = settings;
  }

  login(signal: AbortSignal): Promise<Reply<string>> {
    return this.#session.get(signal);
  }

  /** TraCuuHoSo: a non-empty result means that the portal has the dossier, whatever else the result says. */
  async lookup(code: string, signal: AbortSignal): Promise<Reply<PortalHeld | null>> {
    const answer = await this.#call({ service: 'TraCuuHoSo', mahoso: code }, 'read', signal);
    if (!answer.ok) return answer;
    if (answer.value.error_code !== 0) return noReply(refusal(answer.value));
    const [first] = answer.value.result ?? [];
    return reply(first === undefined ? null : (PortalHeld.safeParse(first).data ?? {}));
  }

  /** DongBoHoSoMC. `exists`: refused as new because the portal has the dossier already. */
  async sync(dossier: object, isUpdating: boolean, signal: AbortSignal): Promise<Reply<'accepted' | 'exists'>> {
    const call = { service: 'DongBoHoSoMC', isUpdating: isUpdating ? 'True' : 'False', data: [dossier] } as const;
    const answer = await this.#call(call, 'write', signal);
    if (!answer.ok) return answer;
    if (answer.value.error_code === 0) return reply('accepted');
    return this.#saysExists(answer.value) ? reply('exists') : noReply(refusal(answer.value));
  }

  /** CapNhatTienDoHoSoMC, at most ten steps. */
  async progress(steps: readonly object[], signal: AbortSignal): Promise<Reply<'accepted'>> {
    const answer = await this.#call({ service: 'CapNhatTienDoHoSoMC', data: steps }, 'write', signal);
    if (!answer.ok) return answer;
    return answer.value.error_code === 0 ? reply('accepted') : noReply(refusal(answer.value));
  }

  /** LayThuTuc: name and field of a procedure; null where the portal does not know it. */
  async procedure(code: string, signal: AbortSignal): Promise<Reply<PortalProcedure | null>> {
    const answer = await this.#call({ service: 'LayThuTuc', maTTHC: code }, 'read', signal);
    if (!answer.ok) return answer;
    if (answer.value.error_code !== 0) return noReply(refusal(answer.value));
    const [first] = answer.value.result ?? [];
    if (first === undefined) return reply(null);
    const procedure = PortalProcedure.safeParse(first);
    return procedure.success ? reply(procedure.data) : noReply(oddAnswer('read'));
  }

  /** LayDanhSachTTHC: every procedure the portal lists for the province. */
  async procedures(signal: AbortSignal): Promise<Reply<PortalListedProcedure[]>> {
    const answer = await this.#call({ service: 'LayDanhSachTTHC' }, 'read', signal);
    if (!answer.ok) return answer;
    if (answer.value.error_code !== 0) return noReply(refusal(answer.value));
    const listed = (answer.value.result ?? []).map((entry) => PortalListedProcedure.safeParse(entry));
    if (listed.some(({ success }) => !success)) return noReply(oddAnswer('read'));
    return reply(listed.flatMap(({ data }) => data ?? []));
  }

  /** An ended session means that the call was not applied, so it is made once more with a new one. */
  async #call(service: Service, purpose: Purpose, signal: AbortSignal): Promise<Reply<PortalAnswer>> {
    const first = await this.#inSession(service, purpose, signal);
    if (!first.ok || first.value.answer !== 'session-ended') return answerOf(first);
    this.#session.drop(first.value.session);
    return answerOf(await this.#inSession(service, purpose, signal));
  }

  async #inSession(
    service: Service,
    purpose: Purpose,
    signal: AbortSignal,
  ): Promise<Reply<{ answer: PortalAnswer | 'session-ended'; session: string }>> {
    const session = await this.#session.get(signal);
    if (!session.ok) return session;
    const path = SHARED.has(service.service) ? this.#settings.sharePath : this.#settings.integrationPath;
    const exchange = await this.#http.call({
      method: 'POST',
      url: under(this.#settings.url, path),
      headers: adapterHeaders(this.#settings),
      body: JSON.stringify({ session: session.value, madonvi: this.#settings.unitCode, ...service }),
      signal,
    });
    const answer = this.#read(exchange, purpose);
    return answer.ok ? reply({ answer: answer.value, session: session.value }) : answer;
  }

  #read(exchange: Exchange, purpose: Purpose): Reply<PortalAnswer | 'session-ended'> {
    if (exchange.kind === 'answer' && exchange.status === 401) return reply('session-ended');
    if (!isSuccess(exchange)) return noReply(failureOf(exchange, purpose));
    const answer = readJson(exchange.text, PortalAnswer);
    if (answer === null) return noReply(oddAnswer(purpose));
    return reply(this.#settings.sessionExpiredCodes.includes(answer.error_code) ? 'session-ended' : answer);
  }

  /** The codes alone are shared with other refusals, so the adapter's words decide. */
  #saysExists({ error_code, message }: PortalAnswer): boolean {
    if (!this.#settings.alreadyExistsCodes.includes(error_code)) return false;
    return (message ?? '').normalize('NFC').toLowerCase().includes('đã tồn tại');
  }
}

/** A session that ended right after a login that worked is no wrong password: later it will do. */
function answerOf(reached: Reply<{ answer: PortalAnswer | 'session-ended' }>): Reply<PortalAnswer> {
  if (!reached.ok) return reached;
  const { answer } = reached.value;
  return answer === 'session-ended' ? noReply(retry('TARGET_LOGIN')) : reply(answer);
}

/** The portal read the call and says no: something in the record has to change. */
function refusal({ error_code }: PortalAnswer): Failure {
  return rejected('TARGET_REFUSED', 'fix-input', error_code);
}
