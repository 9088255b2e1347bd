import { OWN_STORE, paperKind, SETTLED_BY_LOOKING } from '../../domain/index.ts';
import { type Language, translate, translateOr } from '../../messages/index.ts';
import type { HeldPapers } from '../../workspace/index.ts';
import type { ReuseView } from './look-api.ts';

type Report = HeldPapers['report'];
type Answer = Report['answers'][number];
type Paper = Answer['papers'][number];

/** A reuse report in words. Where a file lies on this machine is left out: own papers open on the page. */
export function reuseView({ report, pages }: HeldPapers, language: Language): ReuseView {
  const { day, procedure, person, isComplete, answers, doNotAsk, stores } = report;
  const spared = answers.filter(({ component, kind }) => doNotAsk.includes(component?.code ?? kind));
  return {
    ...{ day, procedure, isShared: person.isShared, isComplete },
    doNotAsk: spared.map(nameOf),
    answers: answers.map((answer) => ({
      name: nameOf(answer),
      required: answer.component?.required ?? null,
      status: answer.status,
      statusWords: translateOr(language, `reuse.status.${answer.status}`, answer.status),
      database: answer.database && { name: answer.database.name, basis: answer.database.basis },
      papers: answer.papers.map((paper) => paperView(paper, pages, language)),
    })),
    stores: stores.map(({ store, state, found, code }) => ({
      ...{ name: storeName(store, language), isAsked: state === 'answered', found, code },
    })),
  };
}

function paperView(
  paper: Paper,
  pages: HeldPapers['pages'],
  language: Language,
): ReuseView['answers'][number]['papers'][number] {
  const { ref, kind, title, code, issuedDate, issuer, store, alsoIn, validity, obstacles, together } = paper;
  const isOwn = store === OWN_STORE;
  return {
    ...{ ref, title: title ?? kindName(kind) ?? translate(language, 'review.document.unnamed') },
    ...{ code, issuedDate, issuer, together: [...together] },
    stores: [store, ...alsoIn].map((name) => storeName(name, language)),
    place: isOwn ? placeOf(paper, pages) : null,
    link: isOwn ? null : webLink(paper.link),
    isGood: obstacles.length === 0,
    canUse: obstacles.every((obstacle) => SETTLED_BY_LOOKING.includes(obstacle)),
    isValid: validity.state === 'valid',
    validity: validityWords(validity, language),
    validUntil: validity.validUntil,
    obstacles: obstacleWords(paper, language),
  };
}

function placeOf({ dossierCode, docCode }: Paper, pages: HeldPapers['pages']) {
  if (dossierCode === null) return null;
  return { dossierCode, page: pages.get(docCode ?? '') ?? null };
}

/** Another store names it: only what a browser opens as a page may become a link. */
function webLink(link: string | null): string | null {
  return link !== null && /^https?:\/\//i.test(link) ? link : null;
}

function validityWords({ state, reason, by }: Paper['validity'], language: Language): string {
  const word = (key: string) => translateOr(language, `validity.${key}`, key);
  const words = `${word(state)} (${word(reason)})`;
  return by === null ? words : `${words}, ${translate(language, 'reuse.by', { ref: by })}`;
}

function obstacleWords({ obstacles, doubt }: Paper, language: Language): string[] {
  // NOT_VALID: said in words already.
  const named = obstacles.filter((obstacle) => obstacle !== 'NOT_VALID');
  return [
    ...named.map((obstacle) => translateOr(language, `reuse.obstacle.${obstacle}`, obstacle)),
    ...(doubt === null ? [] : [translateOr(language, `reuse.doubt.${doubt}`, doubt)]),
  ];
}

function nameOf({ component, kind }: Answer): string {
  return component?.name ?? kindName(kind) ?? kind;
}

function kindName(kind: string | null): string | null {
  return kind === null ? null : (paperKind(kind)?.name ?? kind);
}

function storeName(store: string, language: Language): string {
  return store === OWN_STORE ? translate(language, 'reuse.store.own') : store;
}
