import { contentHash } from '../domain/index.ts';
import type { DocumentSpan, PageRef, Scope } from '../plugin/index.ts';
import type { PlannedStep } from './plan.ts';
import type { Subject } from './subject.ts';

/** One artifact of one subject: known by its hash, loaded only by a step that really runs. */
export interface Item {
  /** Part of the key of every result made from it. */
  readonly hash: string;
  /**
   * What the record's history says of it: the same on every machine, so without paths and file times.
   * Null for what is never kept.
   */
  readonly lastingHash: string | null;
  load(): unknown;
}

export interface StepInputs {
  readonly hashes: Readonly<Record<string, string>>;
  readonly lastingHashes: Readonly<Record<string, string | null>>;
  load(): Promise<Record<string, unknown>>;
}

/** The artifacts of one dossier while it is worked on. */
export interface Shelf {
  put(name: string, subject: Subject, item: Item): void;
  /** The item of a subject, or of the whole dossier. */
  get(name: string, subject?: Subject): Item | undefined;
  inputsOf(step: PlannedStep, subject: Subject): StepInputs;
  readonly pages: readonly Subject[];
  readonly documents: readonly Subject[];
}

/** A value that is simply there. */
export function valueItem(value: unknown, lasting: unknown = value): Item {
  const hash = contentHash(value);
  return { hash, lastingHash: lasting === value ? hash : contentHash(lasting), load: () => value };
}

/**
 * `scopes` says whom an artifact belongs to; `adjust` may change one on its way in (a mark that a person took back, a value set).
 */
export function createShelf(
  scopes: ReadonlyMap<string, Scope>,
  adjust: (name: string, subject: Subject, item: Item) => Item = (_name, _subject, item) => item,
): Shelf {
  const whole = new Map<string, Item>();
  const byNumber = new Map<string, Map<number, Item>>();
  let pages: Subject[] = [];
  let documents: Subject[] = [];

  function put(name: string, subject: Subject, given: Item): void {
    const item = adjust(name, subject, given);
    if (subject.scope === 'dossier') whole.set(name, item);
    else numbered(name).set(subject.number, item);
    if (name === 'pages') pages = openList('page', item.load() as readonly PageRef[], pageSubject);
    if (name === 'documents') documents = openList('document', item.load() as readonly DocumentSpan[], documentSubject);
  }

  function openList<T>(name: string, members: readonly T[], subjectOf: (member: T) => Subject): Subject[] {
    byNumber.delete(name);
    return members.map((member) => {
      const subject = subjectOf(member);
      put(name, subject, valueItem(member));
      return subject;
    });
  }

  function numbered(name: string): Map<number, Item> {
    const items = byNumber.get(name) ?? new Map<number, Item>();
    byNumber.set(name, items);
    return items;
  }

  /** One item, or the items in order, as `Readable` of the step contract says. */
  function select(name: string, subject: Subject): Item | readonly Item[] {
    const scope = scopes.get(name);
    if (scope === 'page' || scope === 'document') {
      const items = numbered(name);
      if (scope === subject.scope) return found(items.get(subject.number), name);
      // A document's pages lie in its own order, which a person may have set.
      const own = subject.scope === 'document' && scope === 'page' ? subject.pages : null;
      const numbers = own?.filter((number) => items.has(number)) ?? [...items.keys()].sort((a, b) => a - b);
      return numbers.map((number) => found(items.get(number), name));
    }
    return found(whole.get(name), name);
  }

  return {
    put,
    get: (name, subject) =>
      subject === undefined || subject.scope === 'dossier' ? whole.get(name) : numbered(name).get(subject.number),
    inputsOf(step, subject) {
      const names: readonly string[] = step.declaration.reads;
      const selected = names.map((name) => [name, select(name, subject)] as const);
      return {
        hashes: Object.fromEntries(selected.map(([name, items]) => [name, hashOf(items)])),
        lastingHashes: Object.fromEntries(selected.map(([name, items]) => [name, lastingHashOf(items)])),
        async load() {
          const values: Record<string, unknown> = {};
          for (const [name, items] of selected) {
            values[name] = isList(items) ? await Promise.all(items.map((item) => item.load())) : await items.load();
          }
          return values;
        },
      };
    },
    get pages() {
      return pages;
    },
    get documents() {
      return documents;
    },
  };
}

function pageSubject({ number }: PageRef): Subject {
  return { scope: 'page', number };
}

function documentSubject({ ordinal, pages }: DocumentSpan): Subject {
  return { scope: 'document', number: ordinal, pages };
}

function hashOf(items: Item | readonly Item[]): string {
  return isList(items) ? contentHash(items.map(({ hash }) => hash)) : items.hash;
}

function lastingHashOf(items: Item | readonly Item[]): string | null {
  return isList(items) ? contentHash(items.map(({ lastingHash }) => lastingHash)) : items.lastingHash;
}

function isList(items: Item | readonly Item[]): items is readonly Item[] {
  return Array.isArray(items);
}

/** The plan has checked the wiring; an item may only be missing because a step did not write what it declares. */
function found(item: Item | undefined, name: string): Item {
  if (item === undefined) throw new TypeError(`no artifact "${name}" on the shelf`);
  return item;
}
