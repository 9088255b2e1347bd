import { paperKind } from '../domain/index.ts';
import { translateOr } from '../messages/index.ts';
import type { AnswerView, PaperView, ReuseReport } from '../workspace/reuse/report.ts';
import type { UseReport } from '../workspace/reuse/use.ts';
import type { Session } from './session.ts';

/** What must not be asked for comes first; then each component with what is held; then who was asked. */
export function reuseText(report: ReuseReport, session: Session): string {
  const { words, paint } = session;
  const { procedure, day, person, answers } = report;
  const heading =
    procedure === null ? words('reuse.heading', { day }) : words('reuse.heading-procedure', { ...procedure, day });
  const shown = answers.map((answer) => answerText(answer, session));
  const sections = [
    paint('bold', heading),
    ...(person.isShared ? [words('reuse.shared')] : []),
    ...(person.numbers.length > 1 ? [words('reuse.numbers', { numbers: numbersText(report) })] : []),
    sparedText(report, session),
    ...(shown.length === 0 ? [words('reuse.nothing-held')] : shown),
    storesText(report, session),
    ...(answers.some(({ status }) => status === 'held' || status === 'check') ? [words('reuse.use-hint')] : []),
  ];
  return sections.join('\n\n');
}

export function usedText({ dossier, uses }: UseReport, { words }: Session): string {
  const refs = uses.map(({ ref }) => ref).join(', ');
  return [words('reuse.used', { dossier, refs }), words('reuse.used-next', { dossier })].join('\n');
}

function numbersText({ person }: ReuseReport): string {
  return person.numbers.map(({ number }) => number).join(', ');
}

function sparedText({ answers, doNotAsk }: ReuseReport, { words, paint }: Session): string {
  if (doNotAsk.length === 0) return words('reuse.nothing-to-spare');
  const spared = answers.filter(({ component, kind }) => doNotAsk.includes(component?.code ?? kind));
  return [paint('bold', words('reuse.do-not-ask')), ...spared.map((answer) => `  ${nameOf(answer)}`)].join('\n');
}

function answerText(answer: AnswerView, session: Session): string {
  const { words, language } = session;
  const status = translateOr(language, `reuse.status.${answer.status}`, answer.status);
  const { database } = answer;
  return [
    `${nameOf(answer)}: ${status}`,
    ...(database === null ? [] : [`  ${words('reuse.database', database)}`]),
    ...answer.papers.flatMap((paper) => paperLines(paper, session).map((line) => `  ${line}`)),
  ].join('\n');
}

function paperLines(paper: PaperView, session: Session): string[] {
  const { words, language, paint } = session;
  const { validity, obstacles, doubt, together, alsoIn } = paper;
  const word = (key: string) => translateOr(language, key, key);
  const what = [paper.title ?? kindName(paper.kind), paper.code, paper.issuedDate, paper.issuer];
  const store = paper.store === 'own' ? words('reuse.store.own') : paper.store;
  const state = [
    `${word(`validity.${validity.state}`)} (${word(`validity.${validity.reason}`)})`,
    ...(validity.validUntil === null ? [] : [words('reuse.until', { day: validity.validUntil })]),
    ...(validity.by === null ? [] : [words('reuse.by', { ref: validity.by })]),
  ];
  const where = [
    paper.ref,
    words('reuse.in-store', { store }),
    ...(alsoIn.length === 0 ? [] : [words('reuse.also-in', { stores: alsoIn.join(', ') })]),
    ...(together.length === 0 ? [] : [words('reuse.with', { refs: together.join(', ') })]),
  ];
  return [
    `${obstacles.length === 0 ? '✓' : '–'} ${what.filter((part) => part !== null).join(' · ')}`,
    `  ${state.join(', ')}`,
    // Said in words already.
    ...obstacles
      .filter((obstacle) => obstacle !== 'NOT_VALID')
      .map((obstacle) => `  ! ${word(`reuse.obstacle.${obstacle}`)}`),
    ...(doubt === null ? [] : [`  ! ${word(`reuse.doubt.${doubt}`)}`]),
    `  ${paint('cyan', where.join(' · '))}`,
    ...(paper.link === null ? [] : [`  ${paper.link}`]),
  ];
}

function storesText({ stores, isComplete }: ReuseReport, { words }: Session): string {
  const lines = stores.map(({ store, state, code, found }) => {
    const name = store === 'own' ? words('reuse.store.own') : store;
    return `  ${words(`reuse.store.${state}`, { store: name, found, code: code ?? '–' })}`;
  });
  const isCut = stores.some(({ state }) => state === 'unreachable');
  const warning = isCut ? [words('reuse.incomplete')] : isComplete ? [] : [words('reuse.own-only')];
  return [words('reuse.stores'), ...lines, ...warning].join('\n');
}

function nameOf({ component, kind }: AnswerView): string {
  return component === null ? (kindName(kind) ?? kind) : `${component.code} ${component.name}`;
}

function kindName(kind: string | null): string | null {
  return kind === null ? null : (paperKind(kind)?.name ?? kind);
}
