import { contentHash, type HeldValue, type RecordHistory } from '../domain/index.ts';
import type { DeliveryIntent, EngineFingerprint, ResultTrace, StoredResult } from '../plugin/index.ts';
import type { PlannedStep } from './plan.ts';
import type { StepInputs } from './shelf.ts';
import { type Subject, subjectName } from './subject.ts';

interface Entry {
  readonly step: PlannedStep;
  readonly engine: EngineFingerprint | null;
  readonly subject: Subject;
  readonly inputs: StepInputs['lastingHashes'];
  readonly result: Pick<StoredResult, 'key' | 'artifacts' | 'held' | 'enqueue' | 'startedAt' | 'endedAt'>;
}

/** What was done for one dossier, in the order of steps and pages however they were timed. */
export interface Journal {
  add(entry: Entry): void;
  held(): HeldValue[];
  intents(): DeliveryIntent[];
  /** One line per step; a reused result keeps the times at which it was made. */
  history(): RecordHistory[];
  /** By which results the artifacts came about. */
  trace(): ResultTrace;
}

export function createJournal(): Journal {
  const byStep = new Map<number, Entry[]>();
  const inOrder = () =>
    [...byStep.entries()]
      .sort(([a], [b]) => a - b)
      .map(([, entries]) => entries.toSorted((a, b) => numberOf(a.subject) - numberOf(b.subject)));
  return {
    add(entry) {
      const entries = byStep.get(entry.step.index);
      if (entries === undefined) byStep.set(entry.step.index, [entry]);
      else entries.push(entry);
    },
    held: () => inOrder().flatMap((entries) => entries.flatMap(({ result }) => result.held)),
    intents: () => inOrder().flatMap((entries) => entries.flatMap(({ result }) => result.enqueue)),
    history: () => inOrder().flatMap(historyLine),
    trace: () => Object.fromEntries(inOrder().flatMap((entries) => entries.flatMap(traceOf))),
  };
}

function traceOf({ subject, result }: Entry): [string, string][] {
  return Object.keys(result.artifacts).map((name) => [`${name} ${subjectName(subject)}`, result.key]);
}

function historyLine(entries: readonly Entry[]): RecordHistory[] {
  const [first] = entries;
  if (first === undefined) return [];
  const starts = entries.map(({ result }) => result.startedAt).sort();
  const ends = entries.map(({ result }) => result.endedAt).sort();
  return [
    {
      step: first.step.kind,
      version: first.step.declaration.version,
      engine: first.engine,
      settings: contentHash(first.step.settings),
      inputs: Object.keys(first.inputs).flatMap((name) => together(entries.map(({ inputs }) => inputs[name]))),
      outputs: Object.keys(first.result.artifacts).flatMap((name) =>
        together(entries.map(({ result }) => result.artifacts[name]?.hash)),
      ),
      times: { start: vietnamTime(starts[0] ?? ''), end: vietnamTime(ends.at(-1) ?? '') },
    },
  ];
}

/** One hash for an artifact over all subjects: itself where they agree, else the hash of the list. */
function together(hashes: readonly (string | null | undefined)[]): string[] {
  const known = hashes.filter((hash) => hash != null);
  if (known.length === 0) return [];
  const [only, ...others] = new Set(known);
  return [others.length === 0 && only !== undefined ? only : contentHash(known)];
}

/** Records carry Vietnam's time (UTC+7, no summer time), to the second. */
function vietnamTime(iso: string): string {
  const shifted = new Date(Date.parse(iso) + 7 * 3_600_000);
  return `${shifted.toISOString().slice(0, 19)}+07:00`;
}

function numberOf(subject: Subject): number {
  return subject.scope === 'dossier' ? 0 : subject.number;
}
