import type { DossierState, Problem } from '../domain/index.ts';
import { isSohoaError } from '../errors/index.ts';
import type { RecordBundle } from '../plugin/index.ts';
import { blockersOf } from './blocked.ts';
import { documentTexts } from './document-texts.ts';
import { withOriginalName } from './original-names.ts';
import { judge, located, toProblem } from './problems.ts';
import type { DossierContext, RunContext } from './run-context.ts';
import { eraseSecret } from './secret.ts';
import { givenUp, heldPages } from './unreadable.ts';
import { withoutPath } from './without-paths.ts';

/** How a dossier came out of the run. */
export interface DossierEnd {
  readonly state: DossierState;
  readonly held: number;
  readonly problems: readonly Problem[];
}

/**
 * All steps are through: one transaction writes record, held values, state and what is to be delivered; only then is
 * the folder under `records/` made from it, so that a crash in between leaves nothing half told.
 */
export async function finishDossier(run: RunContext, dossier: DossierContext): Promise<DossierEnd> {
  const { catalog, hasRecord, writeRecord } = run.services;
  const { id, source, before, shelf, journal, review } = dossier;
  const bundle = (shelf.get('record')?.load() ?? null) as RecordBundle | null;
  const held = bundle?.record.held ?? review.waiting([...journal.held(), ...heldPages(dossier)]);
  const problems = givenUp(dossier).map(([, error]) => toProblem(error));
  const state = held.length > 0 || problems.length > 0 ? 'held' : 'done';
  if (run.dryRun) {
    await putBack(run, dossier);
    return { state, held: held.length, problems };
  }
  if (bundle === null && !run.plan.whole) {
    await putBack(run, dossier);
    return { state: 'open', held: held.length, problems };
  }
  const { recordVersion } = await catalog.finishDossier({
    id,
    state,
    bundle,
    held,
    problems: problems.map(withoutPath),
    pageCount: shelf.pages.length,
    intents: journal.intents(),
    trace: journal.trace(),
    ...(bundle === null ? {} : await textsOf(run, bundle)),
  });
  const isNew = recordVersion !== before?.recordVersion;
  if (bundle !== null && recordVersion !== null && (isNew || !(await hasRecord(source.code)))) {
    await writeRecord(source.code, recordVersion, bundle);
    await catalog.markWritten(source.code, recordVersion);
  }
  return { state, held: held.length, problems };
}

/**
 * For the search index. A record that is as it was has its texts there already; that a file of it is gone is no reason
 * to stop, and a new record's folder is made from the same files right after.
 */
async function textsOf({ services }: RunContext, bundle: RecordBundle): Promise<{ texts?: string[][] }> {
  try {
    return { texts: await documentTexts(bundle, services.blobs) };
  } catch (error) {
    if (isSohoaError(error, 'BLOB_MISSING') || isSohoaError(error, 'BLOB_DAMAGED')) return {};
    throw error;
  }
}

/** A step failed: what that means for this dossier, and for the batch. */
export async function concludeDossier(run: RunContext, dossier: DossierContext, thrown: unknown): Promise<DossierEnd> {
  const { catalog, note } = run.services;
  const error = located(thrown, { dossier: dossier.source.code });
  // A step may name several bad files at once.
  const { file: _file, page: _page, ...where } = error.where;
  const problems = blockersOf(error).map((one) => withOriginalName(toProblem(located(one, where)), dossier.shelf));
  // Once the run is being stopped, whatever a step throws is an echo of that.
  const verdict = run.signal.aborted ? 'interrupted' : judge(error);
  if (verdict === 'interrupted') return { state: 'open', held: 0, problems: [] };
  note?.({ event: `dossier-${verdict}`, fields: { ...error.logFields, ...framesOf(error.cause) } });
  const end = (state: DossierState): DossierEnd => ({ state, held: 0, problems });
  if (verdict === 'stop') {
    run.stop(error);
    return end('error');
  }
  if (verdict === 'secret') {
    await eraseSecret(run, dossier, toProblem(error));
    return end('failed');
  }
  if (verdict === 'failed')
    for (const sha256 of run.blobsInUse.get(dossier.source.code) ?? []) run.refusedBlobs.add(sha256);
  if (run.dryRun) await putBack(run, dossier);
  else await catalog.setState(dossier.id, verdict, problems.map(withoutPath));
  return end(verdict);
}

/** A dry run, or one that was cut short by --to, leaves a dossier in the state it had. */
async function putBack(run: RunContext, { id, before }: DossierContext): Promise<void> {
  if (before !== null) await run.services.catalog.setState(id, before.state, before.problems);
}

/** Where in our code a bug showed: positions without the message, which may hold anything. */
function framesOf(cause: unknown): { at?: string } {
  if (!(cause instanceof Error) || cause.stack === undefined) return {};
  const frames = cause.stack.split('\n').filter((line) => /^\s+at /.test(line));
  const places = frames.slice(0, 5).map((line) => line.match(/([^/\\(\s]+:\d+:\d+)\)?$/)?.[1] ?? '?');
  return { at: places.join(' < ') };
}
