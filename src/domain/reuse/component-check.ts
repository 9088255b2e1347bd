import type { Procedure, ProcedureComponent } from '../procedure-catalogue.ts';
import type { DossierRecord } from '../record.ts';
import { familyOfKind, type ValidityRule } from '../validity/index.ts';
import { roleOf } from './paper-of-document.ts';

/** Papers of a dossier held against what its procedure asked for on the day it was received. */
export interface ComponentCheck {
  readonly procedure: { readonly root: string; readonly name: string; readonly validFrom: string };
  readonly components: readonly {
    readonly component: ProcedureComponent;
    /** Documents that serve it, by docCode. */
    readonly documents: readonly string[];
    /** One of them was reused, so that nobody had to bring it. */
    readonly reused: boolean;
  }[];
  /** Required and not there. */
  readonly missing: readonly ProcedureComponent[];
  /** Citizens' papers no component asks for: they must not be asked for. */
  readonly extra: readonly { readonly docCode: string; readonly paperKind: string | null }[];
}

/**
 * Which component of the procedure each paper serves, by its kind. Two papers of a kind fill two components where the
 * procedure has two, else both serve the same one; an extract serves where its certificate is asked for; a kind the
 * procedure does not ask for serves none.
 */
export function componentsOf(
  procedure: Procedure | null,
  kinds: readonly (string | null)[],
  rules: readonly ValidityRule[],
): (string | null)[] {
  const components = procedure?.components ?? [];
  const free = [...components];
  const exact = (kind: string | null) => (component: ProcedureComponent) => component.paperKind === kind;
  // An extract of a procedure that issues extracts is its result, whatever certificate was brought for it.
  const akin = (kind: string | null) => (component: ProcedureComponent) =>
    kind !== null &&
    kind !== procedure?.resultPaperKind &&
    familyOfKind(rules, kind) === familyOfKind(rules, component.paperKind);
  return kinds.map((kind) => {
    const at = firstIndex(free, exact(kind), akin(kind));
    const [component] = at < 0 ? [] : free.splice(at, 1);
    const served = component ?? components.find(exact(kind)) ?? components.find(akin(kind));
    return served?.code ?? null;
  });
}

/** What is missing of a record and what is too much in it, by the procedure as it stood. */
export function checkComponents({ documents }: Pick<DossierRecord, 'documents'>, procedure: Procedure): ComponentCheck {
  const { root, name, validFrom } = procedure;
  const components = procedure.components.map((component) => {
    const serving = documents.filter((document) => document.component === component.code);
    return {
      component,
      documents: serving.map(({ docCode }) => docCode),
      reused: serving.some(({ reuse }) => reuse.state > 0),
    };
  });
  return {
    procedure: { root, name, validFrom },
    components,
    missing: components
      .filter(({ component, documents: serving }) => component.required && serving.length === 0)
      .map(({ component }) => component),
    extra: documents
      .filter((document) => roleOf(document, procedure.components.length > 0) === 'extra')
      .map(({ docCode, paperKind }) => ({ docCode, paperKind })),
  };
}

function firstIndex(
  components: readonly ProcedureComponent[],
  ...tests: readonly ((component: ProcedureComponent) => boolean)[]
): number {
  for (const test of tests) {
    const at = components.findIndex(test);
    if (at >= 0) return at;
  }
  return -1;
}
