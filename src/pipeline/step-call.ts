import { contentHash } from '../domain/index.ts';
import { fail } from '../errors/index.ts';
import { type EngineFingerprint, type StoredResult, TRANSIENT_ARTIFACTS } from '../plugin/index.ts';
import type { PlannedStep } from './plan.ts';
import { located } from './problems.ts';
import { resultKey } from './result-key.ts';
import type { DossierContext, RunContext } from './run-context.ts';
import { type Output, runStep } from './run-step.ts';
import type { StepInputs } from './shelf.ts';
import { pageOf, type Subject, subjectName } from './subject.ts';
import { transientItem } from './transient-item.ts';

interface Call {
  readonly run: RunContext;
  readonly dossier: DossierContext;
  readonly step: PlannedStep;
  readonly subject: Subject;
  readonly signal: AbortSignal;
}

/**
 * One step on one subject: takes the kept result or runs the step and keeps what it made, then puts it on the shelf.
 * Errors: those of the step, STEP_TIMEOUT, STEP_RESULT_MISSING, INTERRUPTED.
 */
export async function reuseOrRun(call: Call): Promise<'made' | 'reused'> {
  try {
    return await attempt(call);
  } catch (error) {
    throw located(error, whereOf(call));
  }
}

async function attempt(call: Call): Promise<'made' | 'reused'> {
  const { run, dossier, step, subject } = call;
  const { catalog } = run.services;
  const inputs = dossier.shelf.inputsOf(step, subject);
  const engines = await run.steps.fingerprints(step);
  const key = resultKey(dossier.source.code, subject, step, engines, inputs.hashes);
  // A wish to change the outside belongs to the transaction that finishes the dossier, so it is made anew each time.
  const isKept = step.declaration.effect === 'none';
  const kept = isKept ? await catalog.getResult(key) : null;
  if (kept !== null) run.tally.reused++;
  else if (step.mode === 'stored') fail('STEP_RESULT_MISSING', { where: whereOf(call) });

  const { result, live } = kept === null ? await make(call, key, inputs) : { result: kept, live: null };
  if (kept === null && isKept) {
    await catalog.putResult(result);
    count(run, result);
  }
  shelve(call, key, inputs, result, live);
  const noted = step.declaration.writes.includes('documents')
    ? { ...result, held: dossier.review.moved(result.held) }
    : result;
  dossier.journal.add({ step, subject, inputs: inputs.lastingHashes, result: noted, engine: mainEngine(engines) });
  return kept === null ? 'made' : 'reused';
}

async function make(call: Call, key: string, inputs: StepInputs): Promise<{ result: StoredResult; live: Output }> {
  const { run, dossier, step, subject } = call;
  const begun = run.services.now();
  run.services.note?.({ event: 'step-begins', fields: whereOf(call) });
  const live = await callStep(call, inputs);
  const ended = run.services.now();
  run.services.note?.({ event: 'step-done', fields: { ...whereOf(call), ms: ended.getTime() - begun.getTime() } });
  const kept = Object.entries(live.writes).filter(([name]) => !TRANSIENT_ARTIFACTS.has(name));
  const result: StoredResult = {
    key,
    dossierId: dossier.id,
    subject: subjectName(subject),
    step: step.kind,
    artifacts: Object.fromEntries(kept.map(([name, value]) => [name, { hash: contentHash(value), value }])),
    held: live.held ?? [],
    enqueue: live.enqueue ?? [],
    startedAt: begun.toISOString(),
    endedAt: ended.toISOString(),
  };
  return { result, live };
}

function callStep(call: Call, inputs: StepInputs): Promise<Output> {
  const { run, dossier, step, signal } = call;
  const place = {
    steps: run.steps,
    scratch: run.services.scratch,
    blobs: dossier.blobs,
    dossier: dossier.source.code,
    where: whereOf(call),
    signal,
  };
  return runStep(step, place, () => inputs.load());
}

function shelve(call: Call, key: string, inputs: StepInputs, result: StoredResult, live: Output | null): void {
  const { dossier, step, subject } = call;
  for (const name of step.declaration.writes as readonly string[]) {
    const kept = result.artifacts[name];
    if (kept !== undefined) {
      dossier.shelf.put(name, subject, { hash: kept.hash, lastingHash: kept.hash, load: () => kept.value });
    } else {
      const remake = async () => (await callStep(call, inputs)).writes[name];
      dossier.shelf.put(name, subject, transientItem(contentHash([key, name]), live?.writes[name], remake));
    }
  }
}

function count({ tally }: RunContext, { artifacts }: StoredResult): void {
  tally.made++;
  const text = artifacts['page.text']?.value as { origin?: unknown } | undefined;
  if (text?.origin === 'ocr') tally.pagesRecognized++;
}

function mainEngine(engines: readonly EngineFingerprint[]): EngineFingerprint | null {
  return engines[0] ?? null;
}

function whereOf({ dossier, step, subject }: Call) {
  return { dossier: dossier.source.code, step: step.kind, ...pageOf(subject) };
}
