import type { z } from 'zod';
import type { SendContext } from '../../plugin/index.ts';
import { type Failure, noReply, oddAnswer, type Reply, rejected, reply } from '../http/failure.ts';
import type { Carrier } from './carrier.ts';
import type { PushedPaper } from './paper-push.ts';
import { pushPapers } from './push-papers.ts';
import {
  type PortalAnswer,
  PortalHeld,
  PortalListedAgency,
  PortalListedField,
  PortalListedProcedure,
  PortalProcedure,
} from './schema.ts';
import type { PortalSettings } from './settings.ts';
import { type PortalService, wireCall } from './wire-call.ts';

/** The services of the portal, one method each, whatever envelope carries them. */
export class PortalClient {
  readonly #carrier: Carrier;
  readonly #settings: PortalSettings;

  constructor(carrier: Carrier, settings: PortalSettings) {
    this.#carrier = carrier;
    this.#settings = settings;
  }

  /** A relay cannot be asked what it holds. */
  get canLookUp(): boolean {
    return wireCall({ service: 'TraCuuHoSo', mahoso: '' }, this.#settings) !== null;
  }

  ping(signal: AbortSignal): Promise<Reply<unknown>> {
    return this.#carrier.ping(signal);
  }

  /** TraCuuHoSo: a non-empty result means that the portal has the dossier, whatever else the result says. */
  async lookup(code: string, signal: AbortSignal): Promise<Reply<PortalHeld | null>> {
    const answer = await this.#ask({ service: 'TraCuuHoSo', mahoso: code }, signal);
    if (!answer.ok) return answer;
    const [first] = answer.value;
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

  /** Papers for the store of digitized papers; null when it has taken all. */
  push(path: string, papers: readonly PushedPaper[], context: SendContext): Promise<Failure | null> {
    return pushPapers(this.#carrier, path, papers, context);
  }

  /** LayThuTuc: name and field of a procedure; null where the portal does not know it. */
  async procedure(code: string, signal: AbortSignal): Promise<Reply<PortalProcedure | null>> {
    const found = await this.#list({ service: 'LayThuTuc', maTTHC: code }, PortalProcedure, signal);
    return found.ok ? reply(found.value[0] ?? null) : found;
  }

  /** LayDanhSachTTHC: every procedure the portal lists for the province. */
  procedures(signal: AbortSignal): Promise<Reply<PortalListedProcedure[]>> {
    return this.#list({ service: 'LayDanhSachTTHC' }, PortalListedProcedure, signal);
  }

  /** LayDanhMucLinhVuc: every field procedures belong to. */
  fields(signal: AbortSignal): Promise<Reply<PortalListedField[]>> {
    return this.#list({ service: 'LayDanhMucLinhVuc' }, PortalListedField, signal);
  }

  /** LayDanhMucCoQuan: every agency. */
  agencies(signal: AbortSignal): Promise<Reply<PortalListedAgency[]>> {
    return this.#list({ service: 'LayDanhMucCoQuan' }, PortalListedAgency, signal);
  }

  /** A list of which every element has to be of the shape. */
  async #list<Schema extends z.ZodType>(
    service: PortalService,
    schema: Schema,
    signal: AbortSignal,
  ): Promise<Reply<z.output<Schema>[]>> {
    const answer = await this.#ask(service, signal);
    if (!answer.ok) return answer;
    const listed = answer.value.map((entry) => schema.safeParse(entry));
    if (listed.some(({ success }) => !success)) return noReply(oddAnswer('read'));
    return reply(listed.flatMap(({ success, data }) => (success ? [data] : [])));
  }

  async #ask(service: PortalService, signal: AbortSignal): Promise<Reply<readonly unknown[]>> {
    const answer = await this.#call(service, 'read', signal);
    if (!answer.ok) return answer;
    return answer.value.error_code === 0 ? reply(answer.value.result ?? []) : noReply(refusal(answer.value));
  }

  async #call(service: PortalService, purpose: 'read' | 'write', signal: AbortSignal): Promise<Reply<PortalAnswer>> {
    const call = wireCall(service, this.#settings);
    if (call === null) return noReply(rejected('TARGET_NO_SERVICE', 'fix-settings'));
    return this.#carrier.call(call, purpose, signal);
  }

  /** The codes alone are shared with other refusals, so the adapter's words decide. */
  #saysExists({ error_code, message }: PortalAnswer): boolean {
    if (!this.#settings.alreadyExistsCodes.includes(error_code)) return false;
    return (message ?? '').normalize('NFC').toLowerCase().includes('đã tồn tại');
  }
}

/** The portal read the call and says no: something in the record has to change. */
function refusal({ error_code }: PortalAnswer): Failure {
  return rejected('TARGET_REFUSED', 'fix-input', error_code);
}
