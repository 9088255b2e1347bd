import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { contentHash } from '../../domain/index.ts';
import type { Survey } from '../../pipeline/index.ts';
import type { DossierSource } from '../../plugin/index.ts';
import { hashFile } from '../../stores/blobs/hash-file.ts';
import { healingOf, isUnfinished, type WaitReason } from './wait-reason.ts';

/** All files together that lie in no dossier's folder: stacks may go over several of them. */
export const LOOSE = '';

/** What is taken as one: a dossier, or the loose files. */
export interface SeenUnit {
  /** Code of the dossier, or {@link LOOSE}. */
  readonly unit: string;
  /** Hash of its row and of its files' names, sizes and times. */
  readonly look: string;
  /** What it waits for however long nothing changes; null = for nothing. */
  readonly waits: WaitReason | null;
  readonly newestMs: number;
  readonly bytes: number;
}

/** An entry that could not become a dossier. */
export interface SeenRefusal {
  readonly id: string;
  readonly look: string;
  /** What may heal it by itself; null = a person has to. */
  readonly waits: WaitReason | null;
}

export interface SeenFolder {
  readonly units: readonly SeenUnit[];
  readonly refused: readonly SeenRefusal[];
}

/** How everything in a watched folder looks now. Nothing is opened. */
export async function seeUnits(batch: Survey, root: string, marker: string | null): Promise<SeenFolder> {
  const units: SeenUnit[] = [];
  for (const source of batch.roster) if (source.stack === undefined) units.push(await seeDossier(source, marker));
  if (batch.loose.length > 0) units.push(await seeLoose(batch.loose, root));
  const refused = batch.refused.map(({ id, problems }) => ({
    id,
    look: contentHash(problems.map(({ code, params }) => [code, params])),
    waits: healingOf(problems),
  }));
  return { units, refused };
}

export async function seeDossier(source: DossierSource, marker: string | null): Promise<SeenUnit> {
  const names = source.files.map(({ name }) => name);
  const seen = await see(source.folder, names, [source.row?.cells ?? null]);
  // The marker is no paper: it stands among what was skipped.
  const hasMarker = marker === null || source.skipped.includes(marker);
  const waits = [...names, ...source.skipped].some(isUnfinished) ? 'unfinished' : hasMarker ? seen.waits : 'no-marker';
  return { unit: source.code, ...seen, waits };
}

async function seeLoose(loose: Survey['loose'], root: string): Promise<SeenUnit> {
  const names = loose.map(({ path }) => path);
  const seen = await see(root, names, []);
  return { unit: LOOSE, ...seen, waits: names.some(isUnfinished) ? 'unfinished' : seen.waits };
}

async function see(
  folder: string,
  names: readonly string[],
  more: readonly unknown[],
): Promise<Omit<SeenUnit, 'unit'>> {
  const facts = await Promise.all(names.map((name) => statOrNull(join(folder, name))));
  const known = facts.filter((fact) => fact !== null);
  return {
    // The time of change sees what keeps size and time of writing: a copy that takes over both.
    look: contentHash([...more, names, facts.map((fact) => fact && [fact.size, fact.mtimeMs, fact.ctimeMs])]),
    waits: known.length < facts.length ? 'growing' : known.some(({ size }) => size === 0) ? 'empty' : null,
    newestMs: known.reduce((newest, { mtimeMs }) => Math.max(newest, mtimeMs), 0),
    bytes: known.reduce((sum, { size }) => sum + size, 0),
  };
}

/** Null for what has gone since it was listed. */
async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch {
    return null;
  }
}

/** Hash of a dossier's row and of its files' names and contents; null where a file cannot be read. */
export async function contentOf(source: DossierSource): Promise<string | null> {
  const files: [string, string][] = [];
  try {
    for (const { name } of source.files) files.push([name, (await hashFile(join(source.folder, name))).sha256]);
  } catch {
    return null;
  }
  return contentHash([source.row?.cells ?? null, files]);
}
