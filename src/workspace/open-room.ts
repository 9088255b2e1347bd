import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { connectors as builtInConnectors } from '../connectors/index.ts';
import { createRegistry, type PipelineServices } from '../pipeline/index.ts';
import { stepsWith } from '../steps/index.ts';
import { openFolderBlobs } from '../stores/blobs/folder-blobs.ts';
import { openCatalog } from '../stores/catalog/open-catalog.ts';
import { recordFolderName } from '../stores/records/folder-name.ts';
import { removeRecordFolder } from '../stores/records/remove-record-folder.ts';
import { writeRecordFolder } from '../stores/records/write-record-folder.ts';
import { drainTargets, pingTargets } from './deliveries.ts';
import { engineSources } from './engine-sources.ts';
import { lazyEngines } from './engines.ts';
import { removeStaleCopies } from './links/copies.ts';
import { locateWorkspace, workspacePaths } from './locate.ts';
import { lockPatiently } from './lock-patiently.ts';
import { openLog } from './log.ts';
import { remoteFacts } from './outbox/remote-facts.ts';
import { findOcr } from './pinned-ocr.ts';
import { extractorsOf, loadPlugins } from './plugins.ts';
import { withValidity } from './reuse/with-validity.ts';
import type { OpenRequest, Room } from './room.ts';
import { readWorkspaceSettings } from './settings-file.ts';
import { erasePart } from './stacks/kept-stack.ts';
import { openTargets } from './targets.ts';
import { readCatalogues, withCatalogues } from './vocabulary/catalogues.ts';

/** Opens a workspace's settings, plugins, stores and log; targets and engines only when they are needed. */
export async function openRoom({ dir: named, cwd, env }: OpenRequest): Promise<Room> {
  const dir = locateWorkspace(named, cwd);
  const paths = workspacePaths(dir);
  const catalogues = readCatalogues(paths.vocabularies);
  const settings = withValidity(withCatalogues(readWorkspaceSettings(paths.settings, env), catalogues));
  const plugins = await loadPlugins(settings.plugins, dir);
  const registry = createRegistry([{ from: 'sohoa', steps: stepsWith(extractorsOf(plugins)) }, ...plugins]);
  const connectors = [{ from: 'sohoa', connectors: builtInConnectors }, ...plugins].flatMap(({ from, connectors }) =>
    connectors.map((connector) => ({ connector, from })),
  );
  const targets = openTargets(
    settings,
    connectors.map(({ connector }) => connector),
    { dir, env, settingsFile: paths.settings },
  );
  const catalog = await openCatalog(paths.database);
  const blobs = await openFolderBlobs(paths.blobs);
  const log = openLog(paths.logs);

  const room: Room = {
    ...{ dir, env, paths, settings, registry, connectors, targets, catalog, blobs, log },
    async alone(work, options) {
      const lock = await lockPatiently(paths.lock, options);
      try {
        return await work();
      } finally {
        lock.release();
      }
    },
    async openServices(jobs) {
      const engines = lazyEngines(engineSources(await findOcr(catalog, settings.ocr), { ...settings.ocr, jobs }));
      return { services: { ...servicesOf(room), engines }, close: () => engines.close() };
    },
    async withServices(jobs, work) {
      const { services, close } = await room.openServices(jobs);
      try {
        return await work(services);
      } finally {
        await close();
      }
    },
    async close() {
      await targets.close();
      await catalog.close();
    },
  };
  return room;
}

function servicesOf(room: Room): Omit<PipelineServices, 'engines'> {
  const { catalog, blobs, paths, targets, log } = room;
  return {
    ...{ catalog, blobs },
    scratch: join(paths.scratch, 'run'),
    now: () => new Date(),
    hasRecord: async (code) => existsSync(join(paths.records, recordFolderName(code), 'record.json')),
    writeRecord: async (code, _version, { record, ...bundle }) => {
      const remote = await remoteFacts(catalog.outbox, code);
      await writeRecordFolder({ dir: paths.records, bundle: { ...bundle, record: { ...record, remote } }, blobs });
    },
    removeRecord: async (code) => {
      await removeRecordFolder(paths.records, code);
      await removeStaleCopies(room);
    },
    removeCopies: ({ folder, files }) => erasePart(folder, files),
    drain: targets.names.length === 0 ? null : (options) => drainTargets(room, { kind: null }, options),
    ping: targets.names.length === 0 ? null : (signal) => pingTargets(targets, signal),
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(paths.data);
      return bavail * bsize;
    },
    note: ({ event, fields }) => log.info({ event, ...fields }),
  };
}
