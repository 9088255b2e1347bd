import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Candidate,
  type HeldPaper,
  OWN_STORE,
  parseDossierCode,
  type ReusedPaper,
  SETTLED_BY_LOOKING,
  type ValidityState,
} from '../../domain/index.ts';
import { fail } from '../../errors/index.ts';
import type { PaperSource, PaperUse, Sha256 } from '../../plugin/index.ts';
import type { Viewer } from '../access/look-up.ts';
import type { Room } from '../room.ts';
import type { Gathered, ReuseRequest } from './gather.ts';
import { gatherLogged } from './look.ts';

export interface UseRequest extends ReuseRequest {
  /** Papers to use, by `ref` or document code. */
  readonly papers: readonly string[];
  /** Dossier they are used for; it may be received later. */
  readonly dossier: string;
  /** A person has looked at the papers: sets aside an unknown validity and a purpose nobody but a person can judge. */
  readonly checked: boolean;
}

export interface UseReport {
  readonly dossier: string;
  readonly uses: readonly {
    readonly ref: string;
    readonly component: string | null;
    readonly state: 1 | 2;
    readonly fromNationalStore: boolean;
    readonly replacedByResultCode: string | null;
    readonly sha256: string;
    readonly by: string;
    readonly at: string;
  }[];
}

/**
 * Uses papers for a dossier instead of asking for them: all or none. The file is brought into our own store, the decision
 * written down, and the next run of that dossier puts the paper into its record with the portal's flags.
 * Errors: DOSSIER_UNKNOWN, PAPER_UNKNOWN, PAPER_NOT_REUSABLE, PAPER_NEEDS_LOOK, those of looking and of fetching a file.
 */
export async function usePapers(
  room: Room,
  request: UseRequest,
  viewer: Viewer,
  signal: AbortSignal,
): Promise<UseReport> {
  await checkDossier(room, request.dossier);
  const gathered = await gatherLogged(room, request, viewer, signal);
  const chosen = request.papers.map((name) => chooseOne(gathered, name, request));
  // A corrected paper is never given without its correction.
  const wanted = chosen.flatMap(({ candidate, component }) => [
    { paper: candidate.paper, validity: candidate.validity.state, component },
    ...candidate.together.map((paper) => ({ paper, validity: 'valid' as const, component })),
  ]);
  const uses: PaperUse[] = [];
  const ready = await Promise.all(wanted.map(async (one) => ({ ...one, file: await fileOf(room, one.paper, signal) })));
  for (const one of ready) uses.push(await note(room, one, request, viewer, gathered));
  return { dossier: request.dossier, uses: uses.map(useView) };
}

/** Takes uses back; the next run of the dossier goes without them. Returns how many there were. */
export async function withdrawPapers(
  { catalog }: Room,
  { dossier, papers }: { readonly dossier: string; readonly papers: readonly string[] },
  { actor, purpose }: Viewer,
): Promise<number> {
  const by = `${actor.kind}:${actor.name}`;
  const uses = await catalog.papers.usesFor(dossier);
  const meant = uses.filter(({ paperRef }) => papers.includes(paperRef));
  await catalog.audit.append({
    ...{ actor, action: 'reuse.use', dossier, persons: [], purpose },
    detail: { withdrawn: meant.length },
  });
  for (const { paperRef } of meant) await catalog.papers.withdraw({ dossierCode: dossier, paperRef, by });
  return meant.length;
}

async function checkDossier({ catalog, settings }: Room, code: string): Promise<void> {
  if (parseDossierCode(code, settings.dossierCode.patterns).ok) return;
  const known = await catalog.listDossiers({ codes: [code] });
  if (known.length === 0) fail('DOSSIER_UNKNOWN', { where: { dossier: code } });
}

function chooseOne(
  { answers }: Gathered,
  name: string,
  { dossier, checked }: UseRequest,
): { readonly candidate: Candidate; readonly component: string | null } {
  const offered = answers.flatMap(({ component, candidates }) =>
    candidates.map((candidate) => ({ candidate, component: component?.code ?? null })),
  );
  const found = offered.find(({ candidate: { paper } }) => paper.ref === name || paper.docCode === name);
  if (found === undefined) return fail('PAPER_UNKNOWN', { params: { paper: name } });
  const { obstacles } = found.candidate;
  const hard = obstacles.filter((obstacle) => !SETTLED_BY_LOOKING.includes(obstacle));
  const where = { dossier };
  if (hard.length > 0) fail('PAPER_NOT_REUSABLE', { where, params: { paper: name, obstacles: hard.join(', ') } });
  if (obstacles.length > 0 && !checked) {
    fail('PAPER_NEEDS_LOOK', { where, params: { paper: name, obstacles: obstacles.join(', ') } });
  }
  return found;
}

/** The paper's file in our own store; fetched where it lies outside. */
async function fileOf(room: Room, paper: HeldPaper, signal: AbortSignal): Promise<PaperFile> {
  const { blobs, targets, settings } = room;
  const { file, store, pageCount } = paper;
  if (file === null) return fail('PAPER_NO_FILE', { where: { target: store } });
  if (store === OWN_STORE && file.sha256 !== null && file.bytes !== null) {
    await blobs.path(file.sha256);
    return { sha256: file.sha256, bytes: file.bytes, pageCount: pageCount ?? 0 };
  }
  const { papers } = await targets.open(store);
  if (papers === undefined) return fail('PAPER_NO_FILE', { where: { target: store } });
  // A file takes longer than a list.
  const limit = AbortSignal.timeout(settings.reuse.lookUpSeconds * 6 * 1000);
  const stored = await bringHome(blobs, papers, paper, AbortSignal.any([signal, limit]));
  // Also where the store says how many: what cannot be opened must not get into a record.
  const pages = await room.withServices(1, async ({ engines }) => {
    const pdf = await engines.get('pdf');
    return (await pdf.inspect(await blobs.path(stored.sha256))).pages.length;
  });
  return { ...stored, pageCount: pages };
}

/** Piece by piece where the store can; through memory where its files come wrapped in something else. */
async function bringHome(blobs: Room['blobs'], papers: PaperSource, paper: HeldPaper, signal: AbortSignal) {
  if (papers.save === undefined) return blobs.putBytes(await papers.fetch(paper, signal));
  const folder = await mkdtemp(join(tmpdir(), 'sohoa-paper-'));
  try {
    const path = join(folder, 'paper');
    await papers.save(paper, path, signal);
    return await blobs.putFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface PaperFile {
  readonly sha256: Sha256;
  readonly bytes: number;
  readonly pageCount: number;
}

interface Wanted {
  readonly paper: HeldPaper;
  readonly validity: ValidityState;
  readonly component: string | null;
  readonly file: PaperFile;
}

async function note(
  { catalog }: Room,
  { paper, validity, component, file }: Wanted,
  { dossier }: UseRequest,
  { actor, purpose }: Viewer,
  { asked, held }: Gathered,
): Promise<PaperUse> {
  await catalog.audit.append({
    ...{ actor, action: 'reuse.use', dossier, persons: [asked.number], purpose },
    detail: { file: file.sha256, store: paper.store },
  });
  return catalog.papers.use({
    by: `${actor.kind}:${actor.name}`,
    ...{ purpose, dossierCode: dossier, store: paper.store, paperRef: paper.ref, fromDossier: paper.dossierCode },
    reused: {
      component,
      state: paper.resultCode === null ? 1 : 2,
      fromNationalStore: paper.national,
      replacedByResultCode: paper.resultCode,
      paper: descriptionOf({ ...paper, pageCount: file.pageCount }, validity, held.person),
      file: { sha256: file.sha256, bytes: file.bytes },
    },
  });
}

function descriptionOf(
  paper: HeldPaper,
  validity: ValidityState,
  person: Gathered['held']['person'],
): ReusedPaper['paper'] {
  const [holder] = paper.holders;
  const parts = paper.code?.match(/^(\d{1,10}[a-z]?)\/(.+)$/u);
  const { typeCode, kind: paperKind, title, copyKind, code, issuedDate, issuer, subject, fields } = paper;
  const { validFrom, validUntil, pageCount, signedCopy } = paper;
  return {
    ...{ typeCode: typeCode ?? '32', paperKind, title, copyKind, code, issuedDate, subject, fields: { ...fields } },
    organName: issuer,
    codeNumber: parts?.[1] ?? null,
    codeNotation: parts?.[2] ?? null,
    // A store that names no holder was asked by the number: whoever has it is meant.
    holder: {
      name: holder?.name ?? person?.name ?? null,
      id: holder?.id ?? null,
      birthDate: holder?.birthDate ?? person?.birthDate ?? null,
    },
    ...{ validFrom, validUntil, validity, numberOfPage: pageCount ?? 0, signedCopy },
  };
}

function useView({ paperRef, reused, by, at }: PaperUse): UseReport['uses'][number] {
  const { component, state, fromNationalStore, replacedByResultCode, file } = reused;
  return { ref: paperRef, component, state, fromNationalStore, replacedByResultCode, sha256: file.sha256, by, at };
}
