import { type Language, type MessageKey, translate, translateOr } from '../../messages/index.ts';
import type { WaitReason } from '../hot-folder/wait-reason.ts';
import type { NightSummary } from './summary.ts';

/** One line that says how it went: subject of the mail. */
export function summaryTitle(
  { night, exitCode }: Pick<NightSummary, 'night' | 'exitCode'>,
  language: Language,
): string {
  return translate(language, 'night.title', { day: dayText(night), outcome: outcomeText(exitCode, language) });
}

export function outcomeText(exitCode: number, language: Language): string {
  return translateOr(language, `night.outcome.${exitCode}`, String(exitCode));
}

/** The summary as people read it: counts, codes and what to type next. */
export function summaryText(summary: NightSummary, language: Language): string {
  const words = (key: MessageKey, params?: Readonly<Record<string, string | number>>) =>
    translate(language, key, params);
  const { attempt, workspace, beganAt, endedAt, seconds, problems } = summary;
  const facts: [string, string][] = [
    [words('night.time'), words('night.time-value', { began: timeText(beganAt), ended: timeText(endedAt) })],
    ...(attempt === 1 ? [] : [[words('night.attempt'), String(attempt)] satisfies [string, string]]),
    [words('night.workspace'), workspace],
    ...runFacts(summary, language),
    ...deliveryFacts(summary, language),
    ...comparisonFacts(summary, language),
    [
      words('night.seconds'),
      Object.entries(seconds)
        .map(([phase, took]) => `${phaseText(phase, language)} ${took}`)
        .join(' · '),
    ],
  ];
  const troubles = problems.map(({ phase, code }) =>
    words('night.problem', { phase: phaseText(phase, language), code }),
  );
  const todo = nextSteps(summary).map((key) => `  ${words(key)}`);
  return [
    summaryTitle(summary, language),
    '',
    ...facts.map(([name, value]) => `${name}: ${value}`),
    ...(troubles.length === 0 ? [] : ['', ...troubles]),
    ...(todo.length === 0 ? [] : ['', words('night.todo'), ...todo]),
  ].join('\n');
}

function runFacts({ run, hotFolder }: NightSummary, language: Language): [string, string][] {
  const facts: [string, string][] = [];
  if (run === null) facts.push([translate(language, 'night.run'), translate(language, 'night.run-nothing')]);
  else {
    const { pages, pagesRecognized: recognized, documents, heldValues: held, dossiers } = run.counts;
    const counts = countsText('dossier', dossiers, language);
    const more = translate(language, 'night.run-pages', { pages, recognized, documents, held });
    facts.push([translate(language, 'night.run'), [counts, more].filter((text) => text !== '').join('; ')]);
    const codes = Object.entries(run.codes).map(([code, met]) => `${code} × ${met}`);
    if (codes.length > 0) facts.push([translate(language, 'night.codes'), codes.join(' · ')]);
  }
  if (hotFolder === null || Object.keys(hotFolder.waiting).length === 0) return facts;
  const since =
    hotFolder.waitingSince === null
      ? ''
      : ` (${translate(language, 'night.waiting-since', { time: timeText(hotFolder.waitingSince) })})`;
  return [...facts, [translate(language, 'night.waiting'), `${waitingText(hotFolder.waiting, language)}${since}`]];
}

function deliveryFacts({ delivery }: NightSummary, language: Language): [string, string][] {
  if (delivery === null) return [];
  const { accepted, attempts, left, targets, stopped } = delivery;
  return [
    [translate(language, 'night.delivery'), translate(language, 'night.delivery-value', { accepted, attempts, left })],
    ...Object.entries(targets).map(([target, counts]): [string, string] => [
      translate(language, 'night.target', { target }),
      [countsText('outbox', counts, language), stopped[target] ?? ''].filter((text) => text !== '').join('; '),
    ]),
  ];
}

function comparisonFacts({ reconcile }: NightSummary, language: Language): [string, string][] {
  if (reconcile === null) return [];
  const differences = Object.values(reconcile.differences).reduce((sum, count) => sum + count, 0);
  const value = translate(language, 'night.reconcile-value', { compared: reconcile.compared, differences });
  const stopped = Object.entries(reconcile.stopped).map(([target, code]) => `${target}: ${code}`);
  return [[translate(language, 'night.reconcile'), [value, ...stopped].join('; ')]];
}

/** Commands worth typing in the morning, most pressing first. */
function nextSteps({ run, delivery, hotFolder, reconcile }: NightSummary): MessageKey[] {
  const dossiers = run?.counts.dossiers;
  const differs = Object.values(reconcile?.differences ?? {}).some((count) => count > 0);
  const steps: [boolean, MessageKey][] = [
    [(dossiers?.error ?? 0) > 0, 'run.next-error'],
    [(dossiers?.failed ?? 0) > 0, 'run.next-failed'],
    [(dossiers?.held ?? 0) > 0, 'run.next-held'],
    [(delivery?.left ?? 0) > 0, 'run.next-deliver'],
    [differs, 'night.todo-reconcile'],
    [Object.keys(hotFolder?.waiting ?? {}).length > 0, 'night.todo-waiting'],
  ];
  return steps.filter(([applies]) => applies).map(([, key]) => key);
}

/** `3 still being written · 1 with an empty file`. */
export function waitingText(waiting: Readonly<Partial<Record<WaitReason, number>>>, language: Language): string {
  return Object.entries(waiting)
    .map(([reason, count]) => translateOr(language, `wait.${reason}`, reason, { count }))
    .join(' · ');
}

function countsText(kind: 'dossier' | 'outbox', counts: Readonly<Record<string, number>>, language: Language): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${translateOr(language, `${kind}.${state}`, state)}`)
    .join(' · ');
}

function phaseText(phase: string, language: Language): string {
  return translateOr(language, `night.phase.${phase}`, phase);
}

/** `22/11/2026 18:17` in Viet Nam. */
export function timeText(iso: string): string {
  const time = new Date(Date.parse(iso) + 7 * 3_600_000).toISOString();
  return `${dayText(time)} ${time.slice(11, 16)}`;
}

function dayText(iso: string): string {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}
