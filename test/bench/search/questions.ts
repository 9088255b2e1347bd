import { Random } from '../../../samples/generator/random.ts';
import type { SearchNarrowing } from '../../../src/plugin/index.ts';
import { makeSearchDossier, type SearchDossier } from '../../support/search-papers.ts';

export interface Question {
  readonly words: string;
  readonly narrowing: Partial<SearchNarrowing>;
  /** The same for plain FTS5, typed with marks; null where it has nothing like it. */
  readonly plain: string | null;
}

/** Questions of one kind, each another one. */
export interface QuestionClass {
  readonly name: string;
  readonly questions: readonly Question[];
}

/** Words are taken from papers by chance, so common ones are asked for as often as they are written. */
export function makeQuestions(count: number): QuestionClass[] {
  const each = (name: string, make: (random: Random) => Question): QuestionClass => ({
    name,
    questions: Array.from({ length: count }, (_, number) => make(new Random(`${name}/${number}`))),
  });
  return [
    each('one word', (random) => asTyped(words(random, 1), ' ')),
    each('one word, no marks', (random) => withoutMarks(asTyped(words(random, 1), ' '))),
    each('two words', (random) => asTyped([...words(random, 1), ...words(random, 1)], ' ')),
    each('two words, no marks', (random) => withoutMarks(asTyped([...words(random, 1), ...words(random, 1)], ' '))),
    each('phrase of three', (random) => phrase(words(random, 3))),
    each('phrase, no marks', (random) => withoutMarks(phrase(words(random, 3)))),
    each('beginning of a word', (random) => beginning(words(random, 1)[0] ?? '', random)),
    each('word and person', (random) => ofPerson(random)),
    each('word, year and agency', (random) => narrowed(random)),
    { name: 'đất đai', questions: [asTyped(['đất', 'đai'], ' ')] },
    { name: 'dat dai', questions: [withoutMarks(asTyped(['đất', 'đai'], ' '))] },
  ];
}

function asTyped(list: readonly string[], between: string): Question {
  return { words: list.join(between), narrowing: {}, plain: list.map((word) => `"${word}"`).join(' AND ') };
}

function phrase(list: readonly string[]): Question {
  const quoted = `"${list.join(' ')}"`;
  return { words: quoted, narrowing: {}, plain: quoted };
}

function beginning(word: string, random: Random): Question {
  const start = [...word].slice(0, random.int(2, 3)).join('');
  return { words: `${start}*`, narrowing: {}, plain: `"${start}" *` };
}

/** Typed without marks; plain FTS5 has to be given the marks all the same, or it finds nothing. */
function withoutMarks({ words: typed, plain }: Question): Question {
  const bare = typed.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  return { words: bare, narrowing: {}, plain };
}

function ofPerson(random: Random): Question {
  const dossier = makeSearchDossier('bench-search', random.int(0, 4000));
  const { owner } = dossier;
  const [word = ''] = wordsOf(dossier, random, 1);
  return { words: word, narrowing: { person: random.chance(0.5) ? owner.id : owner.name }, plain: null };
}

function narrowed(random: Random): Question {
  const dossier = makeSearchDossier('bench-search', random.int(0, 4000));
  const [word = ''] = wordsOf(dossier, random, 1);
  const year = Number(dossier.papers[0]?.issuedDate.slice(0, 4));
  return { words: word, narrowing: { year, agency: dossier.agency }, plain: null };
}

function words(random: Random, count: number): string[] {
  return wordsOf(makeSearchDossier('bench-search', random.int(0, 4000)), random, count);
}

function wordsOf({ papers }: SearchDossier, random: Random, count: number): string[] {
  const text =
    random
      .pick(papers)
      .pages.join(' ')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const from = random.int(0, Math.max(0, text.length - count));
  return text.slice(from, from + count).map((word) => word.toLowerCase());
}
