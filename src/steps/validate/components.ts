import {
  componentsOf,
  documentCode,
  type Procedure,
  paperKind,
  type ReusedPaper,
  type ValidityRule,
} from '../../domain/index.ts';
import type { CheckedDossier } from '../../plugin/index.ts';
import type { Ledger } from './ledger.ts';

type CheckedDocument = CheckedDossier['documents'][number];

interface Received {
  /** Kinds of the papers in the dossier, in order. */
  readonly kinds: readonly (string | null)[];
  readonly reused: readonly ReusedPaper[];
}

/** The component each paper of the dossier serves, then the one each reused paper serves. */
export function servedComponents(
  procedure: Procedure | null,
  { kinds, reused }: Received,
  rules: readonly ValidityRule[],
): { readonly received: (string | null)[]; readonly reused: (string | null)[] } {
  // Reused papers first: what was decided to be used takes its place, what was brought all the same comes second.
  const all = componentsOf(procedure, [...reused.map(({ paper }) => paper.paperKind), ...kinds], rules);
  const known = new Set(procedure?.components.map(({ code }) => code));
  const chosen = reused.map(({ component }, index) =>
    component !== null && known.has(component) ? component : (all[index] ?? null),
  );
  return { received: all.slice(reused.length), reused: chosen };
}

/** The reused papers as documents of this dossier, numbered after its own. */
export function reusedDocuments(
  {
    code,
    first,
    reused,
    components,
  }: {
    readonly code: string;
    /** Number of the first of them. */
    readonly first: number;
    readonly reused: readonly ReusedPaper[];
    readonly components: readonly (string | null)[];
  },
  ledger: Ledger,
): CheckedDocument[] {
  return reused.map((entry, index) => {
    const { paper } = entry;
    const pointer = `/documents/${first - 1 + index}`;
    const take = <T>(field: string, value: T | null) =>
      ledger.take(`${pointer}/${field}`, value === null ? null : { value, evidence: DECIDED });
    return {
      docCode: documentCode(code, first + index),
      typeCode: take('typeCode', paper.typeCode),
      typeName: take('typeName', paper.title ?? paperKind(paper.paperKind ?? '')?.name ?? null),
      paperKind: take('paperKind', paper.paperKind),
      component: take('component', components[index] ?? null),
      // It is a result of its own dossier; of this one it is a component.
      resultCode: null,
      copyKind: take('copyKind', paper.copyKind),
      paperHolder: {
        name: take('paperHolder/name', paper.holder.name),
        id: take('paperHolder/id', paper.holder.id),
        birthDate: take('paperHolder/birthDate', paper.holder.birthDate),
      },
      codeNumber: take('codeNumber', paper.codeNumber),
      codeNotation: take('codeNotation', paper.codeNotation),
      code: paper.code,
      issuedDate: take('issuedDate', paper.issuedDate),
      organName: take('organName', paper.organName),
      subject: take('subject', paper.subject),
      signerName: null,
      signerPosition: null,
      fields: Object.fromEntries(
        Object.entries(paper.fields).map(([key, value]) => [key, take(`fields/${key}`, value)]),
      ),
      validFrom: take('validFrom', paper.validFrom),
      validUntil: take('validUntil', paper.validUntil),
      reuse: {
        state: entry.state,
        fromNationalStore: entry.fromNationalStore,
        replacedByResultCode: entry.replacedByResultCode,
      },
      validity: paper.validity,
      numberOfPaper: null,
      language: 'vie',
    };
  });
}

const DECIDED = { source: 'reuse', confidence: 1, page: null, box: null } as const;
