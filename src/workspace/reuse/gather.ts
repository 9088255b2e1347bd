import {
  type AskedPerson,
  codesOf,
  DATA_SOURCES,
  decideReuse,
  familyOfKind,
  type HeldPaper,
  type NumberPair,
  numbersOf,
  OWN_STORE,
  type PersonPapers,
  type Procedure,
  pairsIn,
  papersOf,
  parseIdentityNumber,
  personFromPapers,
  REGISTER,
  type ReuseAnswer,
  ruleFor,
  VALIDITY_RULES,
  withOwnRules,
  withoutDoubles,
} from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { RegisteredPerson } from '../../plugin/index.ts';
import type { Viewer } from '../access/look-up.ts';
import type { Room } from '../room.ts';
import { today } from '../today.ts';
import { askRegisters, askStores, type StoreAnswer } from './ask-outside.ts';
import { procedureOn, proceduresOf } from './procedures.ts';

export interface ReuseRequest {
  /** 12-digit personal number or 9-digit CMND, as typed. */
  readonly number: string;
  /** Name and birth date as the person states them: settle a number that two people had. */
  readonly name: string | null;
  readonly birthDate: string | null;
  /** Null = every kind of paper that is held. */
  readonly procedure: string | null;
  /** ISO day the papers are needed; null = today. */
  readonly day: string | null;
  /** False = only our own store; the report says so. */
  readonly outside: boolean;
}

/** Everything found and decided, before it is cut to what may be shown. */
export interface Gathered {
  readonly asked: AskedPerson;
  readonly day: string;
  readonly procedure: Procedure | null;
  readonly held: PersonPapers;
  readonly answers: readonly ReuseAnswer[];
  readonly stores: readonly StoreAnswer[];
}

/** Looks everywhere for papers of one person and decides. Errors: PERSON_NUMBER_INVALID, PROCEDURE_NOT_LISTED. */
export async function gatherPapers(
  room: Room,
  request: ReuseRequest,
  { actor }: Pick<Viewer, 'actor'>,
  signal: AbortSignal,
): Promise<Gathered> {
  const asked = askedPerson(request);
  const day = request.day ?? today();
  const procedure = request.procedure === null ? null : procedureOn(room, request.procedure, day);
  const register = request.outside ? await askRegisters(room, asked.number, signal) : { person: null, stores: [] };
  const known = knownOf(asked, register.person);
  const pairs = registeredPairs(asked, register.person);
  const own = await ownPapers(room, asked, known, pairs);
  const numbers = numbersOf(asked.number, [...pairs, ...pairsIn(own)]);
  const outside = request.outside
    ? await askStores(room, numbers, questionOf(room, procedure), signal)
    : { papers: [], stores: [] };

  const found = withoutDoubles([...own, ...outside.papers]);
  const decisions = await room.catalog.papers.findNaming([...new Set(found.flatMap(codesOf))]);
  const held = papersOf(asked, known, withoutDoubles([...found, ...decisions]), pairs);
  const { validity, reuse } = room.settings;
  const mayLook = reuse.sensitiveActors.includes(`${actor.kind}:${actor.name}`);
  const answers = decideReuse(procedure?.components ?? null, held, {
    day,
    rules: withOwnRules(VALIDITY_RULES, validity.rules),
    databases: validity.databases ?? DATA_SOURCES,
    allowedKinds: mayLook ? reuse.sensitiveKinds : [],
    allowUnsigned: reuse.allowUnsigned,
    isDead: register.person?.isDead ?? false,
  });
  const ownAnswer: StoreAnswer = { store: OWN_STORE, state: 'answered', code: null, found: own.length };
  return { asked, day, procedure, held, answers, stores: [ownAnswer, ...outside.stores, ...register.stores] };
}

function askedPerson({ number, name, birthDate }: ReuseRequest): AskedPerson {
  const parsed = parseIdentityNumber(number);
  if (!parsed.ok) return fail('PERSON_NUMBER_INVALID');
  return { number: parsed.value.digits, name, birthDate };
}

/** The register knows better than who asks; where it says nothing, what was stated counts. */
function knownOf(asked: AskedPerson, person: RegisteredPerson | null) {
  return { name: person?.name ?? asked.name, birthDate: person?.birthDate ?? asked.birthDate };
}

function registeredPairs({ number }: AskedPerson, person: RegisteredPerson | null): NumberPair[] {
  if (person === null) return [];
  const others = [person.number, ...person.formerNumbers].filter((other) => other !== number);
  return others.map((other) => ({ a: number, b: other, evidence: REGISTER }));
}

/** Each paper found may name a further number of the same person. */
async function ownPapers(
  { catalog }: Room,
  asked: AskedPerson,
  known: { readonly name: string | null; readonly birthDate: string | null },
  pairs: readonly NumberPair[],
): Promise<HeldPaper[]> {
  let numbers = numbersOf(asked.number, pairs);
  for (;;) {
    const byNumber = await catalog.papers.find({ numbers, person: null });
    const next = numbersOf(asked.number, [...pairs, ...pairsIn(byNumber)]);
    if (next.length > numbers.length) {
      numbers = next;
      continue;
    }
    const person = personFromPapers(
      { ...asked, ...known },
      byNumber.flatMap(({ holders }) => holders),
    );
    const { name, birthDate } = person ?? known;
    if (name === null || birthDate === null) return byNumber;
    return catalog.papers.find({ numbers, person: { name, birthDate } });
  }
}

/**
 * Which results are asked for: those that fill a component of the procedure. No more than needed is asked for, but where
 * the catalogue does not name a result for each of them, everything is: what was not asked for must not look missing.
 */
function questionOf(room: Room, procedure: Procedure | null) {
  const rules = withOwnRules(VALIDITY_RULES, room.settings.validity.rules);
  const results = proceduresOf(room).flatMap(({ resultCode: code, resultPaperKind: kind }) =>
    code === null || kind === null ? [] : [{ code, kind, family: familyOfKind(rules, kind) }],
  );
  const wanted = (procedure?.components ?? [])
    .filter(({ paperKind }) => ruleFor(rules, paperKind, null)?.reuse !== 'never')
    .map(({ paperKind }) => results.filter(({ family }) => family === familyOfKind(rules, paperKind)));
  const isEachNamed = wanted.every((named) => named.length > 0);
  return {
    procedureCode: procedure?.root ?? null,
    resultCodes: isEachNamed ? [...new Set(wanted.flat().map(({ code }) => code))] : [],
    kinds: Object.fromEntries(results.map(({ code, kind }) => [code, kind])),
  };
}
