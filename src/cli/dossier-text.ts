import type { ComponentCheck, DossierRecord } from '../domain/index.ts';
import { translateOr } from '../messages/index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { componentLines } from './components-text.ts';
import { formatTime } from './format.ts';
import { outboxTable } from './outbox-text.ts';
import { problemLines } from './problem-text.ts';
import type { Session } from './session.ts';
import { stateWord } from './state-words.ts';
import { factList, textTable } from './table.ts';

type Dossier = Awaited<ReturnType<Workspace['show']>> & { readonly components?: ComponentCheck | null };

/** One dossier with its documents, what waits in it, where it was sent and what was done to it. */
export function dossierText(dossier: Dossier, session: Session): string {
  const { row, record, recordFolder, outbox, results, components = null } = dossier;
  const { words, language } = session;
  const facts = factList([
    [words('column.code'), row.code ?? words('unnamed.dossier')],
    [words('column.state'), stateWord('dossier', row.state, language)],
    [words('column.pages'), row.pageCount ?? '–'],
    [words('column.held'), row.heldCount],
    [words('column.updated'), formatTime(row.updatedAt)],
    ...(recordFolder === null ? [] : [[words('show.record'), recordFolder] as const]),
  ]);
  const sections = [
    facts,
    section(
      words('show.problems'),
      row.problems.flatMap((problem) => problemLines(problem, session)),
      session,
    ),
    ...(record === null ? [] : recordSections(record, session)),
    section(words('components.heading'), components === null ? [] : componentLines(components, session), session),
    section(words('show.outbox'), outbox.length === 0 ? [] : outboxTable(outbox, session).split('\n'), session),
    section(words('show.history'), historyLines(results, session), session),
  ];
  return sections.filter((text) => text !== '').join('\n\n');
}

function recordSections(record: DossierRecord, session: Session): string[] {
  const { words } = session;
  const documents = record.documents.map((document, index) => [
    String(index + 1),
    document.typeName ?? '–',
    document.code ?? '–',
    document.issuedDate ?? '–',
    document.numberOfPage,
  ]);
  const headings = ['#', words('column.type'), words('column.document'), words('column.date'), words('column.pages')];
  return [
    section(words('show.documents'), documents.length === 0 ? [] : textTable(headings, documents).split('\n'), session),
    section(words('show.held'), heldLines(record, session), session),
    section(words('show.marks'), markLines(record, session), session),
  ];
}

function heldLines(record: DossierRecord, session: Session): string[] {
  if (record.held.length === 0) return [];
  const { words, language } = session;
  const rows = record.held.map(({ pointer, reason, candidates }) => [
    pointer,
    translateOr(language, `held.${reason}`, reason),
    candidates.map(({ value }) => value).join(' | '),
  ]);
  return textTable([words('column.field'), words('column.reason'), words('column.candidates')], rows).split('\n');
}

function markLines(record: DossierRecord, session: Session): string[] {
  const { words, language } = session;
  return record.documents
    .flatMap(({ pages }) => pages)
    .flatMap(({ number, marks }) =>
      marks.map((name) => {
        const mark = translateOr(language, `mark.${name}`, name);
        return words('show.mark-line', { page: number, mark, name, code: record.dossier.code });
      }),
    );
}

/** One line per step: how many results it left, and when. */
function historyLines(results: Dossier['results'], { words }: Session): string[] {
  if (results.length === 0) return [];
  const rows = [...Map.groupBy(results, ({ step }) => step)].map(([step, list]) => {
    const start = list.map(({ startedAt }) => startedAt).reduce((a, b) => (a < b ? a : b));
    return [step, list.length, formatTime(start)];
  });
  return textTable([words('column.step'), words('column.results'), words('column.time')], rows).split('\n');
}

function section(heading: string, lines: readonly string[], session: Session): string {
  if (lines.length === 0) return '';
  return [session.paint('bold', heading), ...lines.map((line) => `  ${line}`)].join('\n');
}
