import type { PageText, ReviewAction } from '../../domain/index.ts';
import { fail, isSohoaError } from '../../errors/index.ts';
import { inputMark, reviewedText } from '../../pipeline/index.ts';
import { jobsOf } from '../jobs.ts';
import type { Room } from '../room.ts';
import { checkActions, type Decision, decisionsOf } from './check-actions.ts';
import type { Applied, ReviewDesk, ReviewedDossier } from './desk.ts';
import { loadDossier, openArtifacts, shownRow } from './load-dossier.ts';
import { noteChange, noteLooks } from './note-looks.ts';
import { pageImages } from './page-images.ts';
import { pageTables } from './page-tables.ts';
import { paperDesk } from './paper-desk.ts';
import { samplingDesk } from './sampling-desk.ts';
import { effects, planOf } from './take-effect.ts';
import { warmServices } from './warm-services.ts';
import { windowLocks } from './window-locks.ts';

/** Opens the desk at which `reviewer` settles what the machine doubts; closes with the server. */
export async function openDesk(room: Room, { reviewer }: { readonly reviewer: string }): Promise<ReviewDesk> {
  const { catalog } = room;
  const { reviews } = catalog;
  const warm = warmServices(room, jobsOf(null));
  const effect = effects(room, warm);
  const locks = windowLocks(reviews, reviewer);
  const tables = pageTables(catalog);
  const images = pageImages(room, (draw) => warm.use(({ engines }) => draw(engines)));
  const looks = noteLooks(catalog.audit, reviewer);
  const steps = await stepsOf(room);

  async function keep(dossier: ReviewedDossier, decisions: readonly Decision[]): Promise<Applied> {
    const { code } = dossier;
    if (decisions.length === 0) return 'now';
    await noteChange(catalog.audit, reviewer, dossier, decisions);
    const entries = await reviews.add(code, reviewer, decisions);
    const rejected = entries.findLast(({ action }) => action.kind === 'reject');
    const source = rejected === undefined ? null : (await catalog.getSource(code))?.source;
    if (rejected !== undefined && source != null) {
      await reviews.reject(code, { seq: rejected.seq, inputMark: inputMark(source) });
    }
    return effect.apply(code);
  }

  async function current(code: string, token: string | null, version: number | null): Promise<ReviewedDossier> {
    await locks.demand(code, token);
    const dossier = await loadDossier(catalog, code);
    if (dossier.row.recordVersion !== version) fail('RECORD_CHANGED', { where: { dossier: code } });
    return dossier;
  }

  return {
    reviewer,
    steps,
    papers: paperDesk(room, reviewer),
    samplings: samplingDesk(room, reviewer),
    queue: (filter) => reviews.queue(filter, new Date().toISOString()),
    async dossier(code) {
      const dossier = await loadDossier(catalog, code);
      await looks.note(dossier);
      return dossier;
    },
    async history(code) {
      await shownRow(catalog, code);
      return reviews.entries(code);
    },
    image: async (code, page, widthPx) => images.get((await tables.get(code)).get(page), widthPx),
    words: async (code, number) => wordsOf(room, code, (await tables.get(code)).get(number)),
    async lock(code, wish) {
      await shownRow(catalog, code);
      return locks.take(code, wish);
    },
    touch: (code, token) => locks.touch(code, token),
    unlock: (code, token) => locks.release(code, token),
    async saveDraft(code, token, draft) {
      await shownRow(catalog, code);
      await locks.demand(code, token);
      await reviews.putDraft(code, draft);
    },
    async commit(code, token, draft) {
      const dossier = await current(code, token, draft.recordVersion);
      const decisions = decisionsOf(dossier, draft);
      const applied = await keep(dossier, decisions);
      await reviews.putDraft(code, null);
      return applied;
    },
    async act(code, token, { recordVersion, actions }) {
      const dossier = await current(code, token, recordVersion);
      return keep(
        dossier,
        checkActions(
          dossier,
          actions as ReviewAction[],
          steps.map(({ step }) => step),
        ),
      );
    },
    async undo(code, token, seq) {
      await shownRow(catalog, code);
      await locks.demand(code, token);
      if (!(await reviews.takeBack(code, seq, reviewer))) fail('ACTION_IMPOSSIBLE', { where: { dossier: code } });
      if ((await reviews.rejection(code))?.seq === seq) await reviews.endRejection(code);
      return effect.apply(code);
    },
    noteFault: (fault) => room.log.warn({ event: 'review-fault', ...fault }),
    async close() {
      await effect.close();
      await warm.close();
    },
  };
}

async function wordsOf({ catalog }: Room, code: string, page: { number: number; key: string } | undefined) {
  if (page === undefined) return fail('PAGE_UNKNOWN');
  const artifacts = await openArtifacts(catalog, code);
  const text = await artifacts.get<PageText>('page.text', `page:${page.number}`);
  if (text === null) return fail('PAGE_UNKNOWN');
  return reviewedText(text, page.key, await catalog.reviews.entries(code));
}

/** What a dossier can be sent back to: the steps of the last batch's pipeline, or all there are. */
async function stepsOf(room: Room): Promise<ReviewDesk['steps']> {
  const known = await planOf(room, null).catch((error: unknown) => {
    if (isSohoaError(error)) return null;
    throw error;
  });
  const declared = known?.steps.map(({ declaration }) => declaration) ?? room.registry.all.map(({ step }) => step);
  return declared
    .filter(({ scope, effect }) => scope !== 'batch' && effect === 'none')
    .map(({ kind, summary }) => ({ step: kind, summary }));
}
