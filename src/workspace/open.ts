import { accessOf } from './access/access.ts';
import { backup } from './backup.ts';
import { drainTargets } from './deliveries.ts';
import { deliveryDesk } from './delivery-desk.ts';
import { doctor } from './doctor.ts';
import { outbox, show, status, undo } from './inspect.ts';
import { linksOf } from './links/links.ts';
import { writeMetrics } from './metrics/write-metrics.ts';
import { openRoom } from './open-room.ts';
import { closeSampling } from './quality/close-sampling.ts';
import { evaluate } from './quality/evaluate.ts';
import { listSamplings, newSampling, noteFinding, showSampling } from './quality/sampling.ts';
import { componentsOfDossier, extraPapers } from './reuse/components.ts';
import { reuseOf } from './reuse/reuse.ts';
import type { OpenRequest, Room } from './room.ts';
import { check, retry, runBatch } from './run-batch.ts';
import { scheduleOf } from './schedule/schedule.ts';
import { reindex, search } from './search.ts';
import { today } from './today.ts';
import { importVocabulary } from './vocabulary/import-vocabulary.ts';
import { showVocabulary } from './vocabulary/show-vocabulary.ts';
import type { Workspace } from './workspace.ts';

/**
 * Opens a workspace. Reading needs no lock; whatever writes takes the one lock of the workspace for as long as it runs.
 * Errors: WORKSPACE_MISSING, SETTINGS_INVALID, PLUGIN_UNKNOWN, DATABASE_NEWER, DATABASE_DAMAGED.
 */
export async function openWorkspace(request: OpenRequest): Promise<Workspace> {
  const room = await openRoom(request);
  return {
    dir: room.dir,
    language: room.settings.language,
    run: (run, options) => thenFigures(room, runBatch(room, run, options)),
    check: (run, options) => check(room, run, options),
    status: (filter) => status(room, filter),
    show: (code, options) => show(room, code, options),
    access: accessOf(room),
    links: linksOf(room),
    reuse: reuseOf(room),
    components: (code) => componentsOfDossier(room, code),
    extraPapers: () => extraPapers(room),
    retry: (wanted, options) => thenFigures(room, retry(room, wanted, options)),
    undo: (mark) => room.alone(() => undo(room, mark)),
    drain: (wanted, options) =>
      thenFigures(
        room,
        room.alone(() => drainTargets(room, wanted, options)),
      ),
    outbox: (filter) => outbox(room, filter),
    deliveries: deliveryDesk(room),
    search: (request, viewer) => search(room, request, viewer ?? null),
    reindex: ({ signal }) => room.alone(() => reindex(room, { signal })),
    steps: () => room.registry.all,
    connectors: () => room.connectors,
    doctor: (options) => doctor(room, options),
    importVocabulary: (list, { signal }) => room.alone(() => importVocabulary(room, list, signal)),
    showVocabulary: (kind, day) => showVocabulary(room, kind, day ?? today()),
    sampling: {
      create: (request) => room.alone(() => newSampling(room, request)),
      list: () => listSamplings(room),
      show: (id) => showSampling(room, id),
      find: (finding) => noteFinding(room, finding),
      close: (request) => closeSampling(room, request),
    },
    evaluate: () => evaluate(room),
    review: async (options) => {
      const { openDesk } = await import('./review/open-desk.ts');
      return openDesk(room, options);
    },
    schedule: scheduleOf(room),
    watch: async (request, options) => {
      const { watchFolder } = await import('./hot-folder/watch-folder.ts');
      return watchFolder(room, request, options);
    },
    backup: (folder) => backup(room, folder),
    close: () => room.close(),
  };
}

/** The figures of monitoring are written after whatever may have changed them, also where it failed. */
async function thenFigures<T>(room: Room, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } finally {
    await writeMetrics(room);
  }
}
