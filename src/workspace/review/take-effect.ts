import { isSohoaError } from '../../errors/index.ts';
import { type Plan, reworkDossier } from '../../pipeline/index.ts';
import { planByName } from '../batch.ts';
import { jobsOf } from '../jobs.ts';
import type { Room } from '../room.ts';
import { lastBatch } from '../run-batch.ts';
import type { Applied } from './desk.ts';
import { sendBack } from './send-back.ts';
import type { WarmServices } from './warm-services.ts';

/** How often decisions that had to wait are tried again. */
const RETRY_MS = 5_000;

export interface Effects {
  /** Works on the dossier at once; `later` where somebody else writes to the workspace. */
  apply(code: string): Promise<Applied>;
  close(): Promise<void>;
}

/**
 * Lets decisions take effect, one dossier after another, holding the workspace only for as long as that takes. What has
 * to wait for a batch is tried again until it is through; that batch, or the next, may also have done it by then.
 */
export function effects(room: Room, warm: WarmServices, retryMs = RETRY_MS): Effects {
  const waiting = new Set<string>();
  const stopping = new AbortController();
  let turn: Promise<unknown> = Promise.resolve();

  function apply(code: string): Promise<Applied> {
    const mine = turn.then(() => attempt(code));
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function attempt(code: string): Promise<Applied> {
    try {
      await room.alone(() => rework(room, warm, code, stopping.signal), { brief: true });
      waiting.delete(code);
      return 'now';
    } catch (error) {
      if (!isSohoaError(error, 'WORKSPACE_LOCKED') && !isSohoaError(error, 'NEEDS_WHOLE_BATCH')) throw error;
      if (error.code === 'WORKSPACE_LOCKED') waiting.add(code);
      return 'later';
    }
  }

  /** Kept all the same: the next run makes it true, or says what keeps it from that. */
  function giveUp(code: string, error: unknown): void {
    waiting.delete(code);
    room.log.warn({ event: 'review-not-applied', dossier: code, code: isSohoaError(error) ? error.code : 'INTERNAL' });
  }

  const timer = setInterval(() => {
    const [code] = waiting;
    if (code !== undefined) void apply(code).catch((error: unknown) => giveUp(code, error));
  }, retryMs).unref();

  return {
    apply,
    async close() {
      clearInterval(timer);
      stopping.abort();
      await turn;
    },
  };
}

async function rework(room: Room, warm: WarmServices, code: string, signal: AbortSignal): Promise<void> {
  if (await sendBack(room.catalog, code)) return;
  const kept = await room.catalog.getSource(code);
  if (kept?.source == null) return;
  const { source, pipeline } = kept;
  const plan = await planOf(room, pipeline);
  await warm.use((services) => reworkDossier({ plan, source, jobs: jobsOf(null) }, services, { signal }));
}

/** The pipeline a dossier went through; its name may differ from the file's, by which the last batch knows it. */
export async function planOf(room: Room, pipeline: string | null): Promise<Plan> {
  const context = { pipelinesFolder: room.paths.pipelines, registry: room.registry, settings: room.settings };
  const last = planByName((await lastBatch(room)).pipeline, context);
  if (pipeline === null || pipeline === last.name) return last;
  try {
    return planByName(pipeline, context);
  } catch (error) {
    if (isSohoaError(error, 'PIPELINE_MISSING')) return last;
    throw error;
  }
}
