import { join } from 'node:path';
import {
  type Candidate,
  doNotAskFor,
  type HeldPaper,
  type HolderDoubt,
  type Obstacle,
  OWN_STORE,
  type ReuseAnswer,
  type ReuseStatus,
  type ValidityReason,
  type ValidityState,
} from '../../domain/index.ts';
import { recordFolderName } from '../../stores/records/folder-name.ts';
import type { WorkspacePaths } from '../locate.ts';
import type { StoreAnswer } from './ask-outside.ts';
import type { Gathered } from './gather.ts';

/** A paper as it may be shown: what it is, where it lies, whether it is good; nothing it says of anybody. */
export interface PaperView {
  /** Names it in `--use`. */
  readonly ref: string;
  readonly kind: string | null;
  readonly title: string | null;
  readonly code: string | null;
  readonly issuedDate: string | null;
  readonly issuer: string | null;
  readonly resultCode: string | null;
  readonly store: string;
  readonly alsoIn: readonly string[];
  readonly dossierCode: string | null;
  readonly docCode: string | null;
  /** Where it can be opened: a path of this machine, or the store's own link; null = fetched when it is used. */
  readonly link: string | null;
  readonly sha256: string | null;
  readonly validity: {
    readonly state: ValidityState;
    readonly reason: ValidityReason;
    readonly validFrom: string | null;
    readonly validUntil: string | null;
    readonly term: string;
    /** Paper that replaced, corrected, ended, revoked or suspended it. */
    readonly by: string | null;
  };
  /** Why it is not given by itself; empty = it is. */
  readonly obstacles: readonly Obstacle[];
  readonly doubt: HolderDoubt | null;
  /** Papers that have to be given with it. */
  readonly together: readonly string[];
}

export interface AnswerView {
  readonly component: { readonly code: string; readonly name: string; readonly required: boolean } | null;
  readonly kind: string;
  readonly status: ReuseStatus;
  readonly papers: readonly PaperView[];
  readonly database: {
    readonly code: string;
    readonly name: string;
    readonly basis: string;
    readonly mark: string;
  } | null;
}

export interface ReuseReport {
  readonly day: string;
  readonly procedure: { readonly code: string; readonly name: string } | null;
  readonly person: {
    /** Papers under the number speak of different people: none is given until somebody says which one is meant. */
    readonly isShared: boolean;
    /** Every number proven to be this person's; evidence: a paper's ref, or `register`. */
    readonly numbers: readonly { readonly number: string; readonly evidence: string | null }[];
  };
  readonly stores: readonly StoreAnswer[];
  /** False = some store could not be asked, or only our own was to be: what is not listed may still be held. */
  readonly isComplete: boolean;
  readonly answers: readonly AnswerView[];
  /** Component codes, or kinds where no procedure was named. */
  readonly doNotAsk: readonly string[];
}

export function reportOf(gathered: Gathered, paths: Pick<WorkspacePaths, 'records'>, outside: boolean): ReuseReport {
  const { day, procedure, held, answers, stores } = gathered;
  return {
    day,
    procedure: procedure === null ? null : { code: procedure.root, name: procedure.name },
    person: { isShared: held.person === null && held.doubtful.length > 0, numbers: held.numbers },
    stores,
    isComplete: outside && stores.every(({ state }) => state === 'answered'),
    answers: answers.map((answer) => answerView(answer, paths)),
    doNotAsk: doNotAskFor(answers).map(({ component, kind }) => component?.code ?? kind),
  };
}

function answerView(
  { component, kind, status, candidates, database }: ReuseAnswer,
  paths: Pick<WorkspacePaths, 'records'>,
): AnswerView {
  return {
    component: component && { code: component.code, name: component.name, required: component.required },
    kind,
    status,
    papers: candidates.map((candidate) => paperView(candidate, paths)),
    database: database && {
      ...{ code: database.code, name: database.name, basis: database.basis, mark: database.mark },
    },
  };
}

function paperView(
  { paper, validity, obstacles, doubt, together }: Candidate,
  paths: Pick<WorkspacePaths, 'records'>,
): PaperView {
  const { ref, kind, title, code, issuedDate, issuer, resultCode, store, alsoIn, dossierCode, docCode } = paper;
  const { state, reason, validFrom, validUntil, term, by } = validity;
  return {
    ...{ ref, kind, title, code, issuedDate, issuer, resultCode, store, alsoIn, dossierCode, docCode },
    link: linkOf(paper, paths),
    sha256: paper.file?.sha256 ?? null,
    validity: { state, reason, validFrom, validUntil, term, by },
    ...{ obstacles, doubt },
    together: together.map((other) => other.ref),
  };
}

function linkOf({ store, dossierCode, file }: HeldPaper, { records }: Pick<WorkspacePaths, 'records'>): string | null {
  if (file === null) return null;
  if (store === OWN_STORE) return dossierCode === null ? null : join(records, recordFolderName(dossierCode), file.name);
  return file.locator !== null && URL.canParse(file.locator) ? file.locator : null;
}
