import { join } from 'node:path';
import { contentHash } from '../../domain/index.ts';
import { type CutStacks, cutStack, type ListedFile, type StackPart } from '../../pipeline/index.ts';
import type { Engines } from '../../plugin/index.ts';
import { hashFile } from '../../stores/blobs/hash-file.ts';
import { findStacks, type Stack } from './find-stacks.ts';
import { keepPart, keepScan, keptPart, keptScan } from './kept-stack.ts';
import { type ScannedPage, scanStack } from './scan-stack.ts';
import { writeSection } from './write-section.ts';

/** Raised when the same stack may be cut otherwise. */
const ALGORITHM = 1;

export interface CuttingRoom {
  /** Where copies are kept: `data/stacks` of the workspace. */
  readonly folder: string;
  readonly scratch: string;
  readonly engines: Engines;
  readonly signal: AbortSignal;
  /** False: say what would be cut, write nothing. */
  readonly write: boolean;
}

/**
 * Looks for stacks of many dossiers among loose files and cuts them at their sheets. What was looked at and cut before
 * is found again by content, so a batch that is run again, or was broken off, costs nothing twice. Files without any
 * sheet stay what they were: loose.
 */
export async function cutStacks(root: string, loose: readonly ListedFile[], room: CuttingRoom): Promise<CutStacks> {
  const parts: StackPart[] = [];
  const gaps: CutStacks['gaps'][number][] = [];
  const taken: string[] = [];
  for (const stack of await findStacks(root, loose, room.engines)) {
    room.signal.throwIfAborted();
    const place = join(room.folder, await nameOf(stack));
    const pages = await scanned(stack, place, room);
    const cut = cutStack(pages.map(({ sheet }) => sheet));
    if (!pages.some(({ sheet }) => separatesDossiers(sheet))) continue;
    const [first] = stack.files;
    if (first === undefined) continue;
    taken.push(...stack.files.map(({ path }) => path));
    gaps.push(...cut.gaps.map((gap) => ({ ...gap, first: gap.first + 1, last: gap.last + 1, stack: first.path })));
    for (const [index, { code, pages: own }] of cut.sections.entries()) {
      const folder = join(place, String(index + 1).padStart(4, '0'));
      const files = await filesOf(
        stack,
        own.flatMap((at) => pages[at] ?? []),
        folder,
        room,
      );
      parts.push({ code, stack: first.path, page: (own[0] ?? 0) + 1, pages: own.length, folder, files });
    }
  }
  return { parts, gaps, taken };
}

/** Names no dossier, and changes with every byte of the stack. */
async function nameOf({ files }: Stack): Promise<string> {
  const hashes: string[] = [];
  for (const { fullPath } of files) hashes.push((await hashFile(fullPath)).sha256);
  return contentHash({ algorithm: ALGORITHM, hashes }).slice(0, 32);
}

async function scanned(stack: Stack, place: string, room: CuttingRoom): Promise<readonly ScannedPage[]> {
  const kept = await keptScan(place);
  if (kept !== null) return kept;
  const pages = await scanStack(stack, room.engines, room.signal);
  if (room.write) await keepScan(place, pages);
  return pages;
}

function separatesDossiers(sheet: ScannedPage['sheet']): boolean {
  if (sheet === null) return false;
  return sheet.state === 'unread' ? sheet.frame === 'dossier' : sheet.sheet.action !== 'document';
}

async function filesOf(stack: Stack, pages: readonly ScannedPage[], folder: string, room: CuttingRoom) {
  const kept = await keptPart(folder);
  if (kept !== null) return kept;
  if (room.write) return keepPart(folder, (into) => writeSection(stack, pages, into, room));
  return pages.map((page, index) => {
    const { bytes = 0, pageCount = 1, mtimeMs = 0 } = stack.files[page.file] ?? {};
    return { name: String(index + 1), bytes: Math.ceil(bytes / pageCount), mtimeMs };
  });
}
