import {
  type Agency,
  type DossierRecord,
  findAgency,
  fold,
  type Procedure,
  parseIdentityNumber,
  parseOrganisationCode,
  type RegisterFacts,
  similarity,
} from '../../domain/index.ts';
import type { DossierSource, ExtractedDocument } from '../../plugin/index.ts';
import { applicationOf, sure } from './applicant.ts';
import { fillPortal } from './fill-portal.ts';
import { computed, fromCatalogue, fromDefault, fromRegister, type Ledger, type Sourced } from './ledger.ts';
import type { Defaults, ValidateSettings } from './settings.ts';

interface Known {
  readonly source: Pick<DossierSource, 'code' | 'row'>;
  readonly facts: RegisterFacts;
  readonly extracted: readonly ExtractedDocument[];
  readonly procedure: Procedure | null;
  readonly settings: ValidateSettings;
}

type Dossier = DossierRecord['dossier'];

/** The dossier's own values: from the register, else the catalogue, else its papers, else a default of the settings. */
export function fillDossier(known: Known, ledger: Ledger): Dossier {
  const { source, facts, extracted, procedure, settings } = known;
  const { defaults } = settings;
  const take = <T>(field: keyof Dossier, ...sources: readonly (Sourced<T> | null)[]): T | null =>
    ledger.take(`/dossier/${field}`, ...sources);
  const form = applicationOf(extracted);
  const ownerName = take('ownerName', fromRegister(facts.ownerName), sure(form?.holderName));
  const ownerId = take('ownerId', fromRegister(facts.ownerId), facts.ownerName === null ? sure(form?.holderId) : null);
  ledger.take('/dossier/code', source.row === null ? computed(source.code) : fromRegister(source.code));
  return {
    code: source.code,
    procedureCode: take('procedureCode', fromRegister(facts.procedureCode)),
    procedureName: procedureName(known, ledger),
    fieldCode: take('fieldCode', fromCatalogue(procedure?.fieldCode), fromRegister(facts.fieldCode)),
    fieldName: take('fieldName', fromCatalogue(procedure?.fieldName), fromRegister(facts.fieldName)),
    subject: take('subject', fromRegister(facts.subject), fromCatalogue(procedure?.name)),
    ownerName,
    ownerType: take(
      'ownerType',
      fromRegister(facts.ownerType),
      computed(ownerTypeOf(ownerName, ownerId)),
      fromDefault(defaults.ownerType),
    ),
    ownerId,
    ownerIdType: take('ownerIdType', fromRegister(facts.ownerIdType), computed(idTypeOf(ownerId))),
    submitterName: take('submitterName', fromRegister(facts.submitterName)),
    phone: take('phone', fromRegister(facts.phone), sure(form?.fields['phone'])),
    email: take('email', fromRegister(facts.email), sure(form?.fields['email'])),
    address: take('address', fromRegister(facts.address), sure(form?.fields['address'])),
    channel: take('channel', fromRegister(facts.channel), fromDefault(defaults.channel)),
    submittedTo: take('submittedTo', fromRegister(facts.submittedTo), fromDefault(defaults.submittedTo)),
    receivingAgency: agency('receivingAgency', facts.receivingAgency, defaults.receivingAgency, known, ledger),
    handlingAgency: agency('handlingAgency', facts.handlingAgency, defaults.handlingAgency, known, ledger),
    submittedDate: take('submittedDate', fromRegister(facts.submittedDate)),
    receivedDate: take('receivedDate', fromRegister(facts.receivedDate)),
    dueDate: take('dueDate', fromRegister(facts.dueDate)),
    finishedDate: take('finishedDate', fromRegister(facts.finishedDate)),
    returnedDate: take('returnedDate', fromRegister(facts.returnedDate)),
    resultDelivery: take('resultDelivery', fromRegister(facts.resultDelivery), fromDefault(defaults.resultDelivery)),
    status: take('status', fromRegister(facts.status), fromDefault(defaults.status)),
    fees: [...(take('fees', fromRegister(facts.fees)) ?? [])],
    links: [],
    vneidVerified: take('vneidVerified', fromRegister(facts.vneidVerified), fromDefault(defaults.vneidVerified)),
    onlinePayment: take('onlinePayment', fromRegister(facts.onlinePayment), fromDefault(defaults.onlinePayment)),
    connectedDatabases: databases(facts, defaults, ledger),
    ...fillPortal(facts, ledger),
  };
}

/** The catalogue's name; a register that calls the code something else altogether may have the wrong code. */
function procedureName({ facts, procedure }: Known, ledger: Ledger): string | null {
  const pointer = '/dossier/procedureName';
  const [printed, known] = [fromRegister(facts.procedureName), fromCatalogue(procedure?.name)];
  if (printed !== null && known !== null && !sameProcedureName(printed.value, known.value)) {
    return ledger.hold(pointer, 'PROCEDURE_NAME_DIFFERS', [printed, known]);
  }
  return ledger.take(pointer, known, printed);
}

function sameProcedureName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) =>
    fold(name)
      .replace(/^thu tuc (hanh chinh )?/, '')
      .trim(),
  );
  if (one === undefined || other === undefined) return false;
  return one.includes(other) || other.includes(one) || similarity(one, other) > 0.6;
}

/**
 * Name and code of an agency from whichever the register gives; the catalogue as of the day of receipt completes the other
 * half. An agency that had ended by then, or one of several of its name, waits for a person with those it may be.
 */
function agency(
  field: 'receivingAgency' | 'handlingAgency',
  cell: string | null,
  fallback: Agency | null,
  { facts, settings }: Known,
  ledger: Ledger,
): Dossier['handlingAgency'] {
  const pointer = `/dossier/${field}`;
  const found = cell === null ? null : findAgency(settings.agencies, cell, facts.receivedDate);
  if (cell !== null && (found?.kind === 'several' || found?.kind === 'ended')) {
    const candidates = found.kind === 'several' ? found.agencies : found.successors;
    const reason = found.kind === 'several' ? 'AGENCY_SEVERAL' : 'AGENCY_ENDED';
    const hold = (part: 'code' | 'name') =>
      ledger.hold(
        `${pointer}/${part}`,
        reason,
        candidates.flatMap((entry) => fromCatalogue(entry[part]) ?? []),
      );
    return { code: hold('code'), name: hold('name') };
  }
  const listed = found?.kind === 'found' ? found.agency : null;
  const isCode = cell !== null && parseOrganisationCode(cell).ok;
  const otherwise = cell === null ? fallback : null;
  return {
    code: ledger.take(
      `${pointer}/code`,
      // An older code of the same agency gives way to the one in force.
      isCode && (listed?.code ?? cell) === cell ? fromRegister(cell) : null,
      fromCatalogue(listed?.code),
      fromDefault(otherwise?.code ?? null),
    ),
    name: ledger.take(
      `${pointer}/name`,
      fromCatalogue(listed?.name),
      isCode ? null : fromRegister(cell),
      fromDefault(otherwise?.name ?? null),
    ),
  };
}

/** Codes that wait for a person are not replaced by those of the settings. */
function databases(facts: RegisterFacts, { connectedDatabases }: Defaults, ledger: Ledger): string[] {
  const pointer = '/dossier/connectedDatabases';
  const fallback = connectedDatabases.length === 0 ? null : connectedDatabases;
  return [...(ledger.take(pointer, fromRegister(facts.connectedDatabases), fromDefault(fallback)) ?? [])];
}

/** LoaiDoiTuong as far as name and number tell. */
function ownerTypeOf(name: string | null, id: string | null): number | null {
  const folded = fold(name ?? '');
  if (/^(cong ty|doanh nghiep|ho kinh doanh|hop tac xa|tong cong ty|chi nhanh cong ty)\b/.test(folded)) return 2;
  if (/^(uy ban nhan dan|ubnd|so|phong|chi cuc|cuc|truong|tram y te|trung tam)\b.* \S+ /.test(`${folded} `)) return 3;
  if (id !== null && parseIdentityNumber(id).ok) return 1;
  return null;
}

function idTypeOf(id: string | null): number | null {
  const parsed = id === null ? null : parseIdentityNumber(id);
  return parsed?.ok ? parsed.value.type : null;
}
