import type { Problem } from '../domain/index.ts';
import type { PageRef, StoredFile } from '../plugin/index.ts';
import type { Shelf } from './shelf.ts';

/**
 * Engines name a file as it lies in the store, by its hash, or not at all where they were given a page's picture. Whoever
 * has to copy or scan it again knows it by the name it was handed in under.
 */
export function withOriginalName(problem: Problem, shelf: Shelf): Problem {
  const file = nameOf(problem, shelf);
  if (file === undefined) return problem;
  return { ...problem, where: { ...problem.where, file }, params: { ...problem.params, file } };
}

function nameOf({ where: { file: path, page } }: Problem, shelf: Shelf): string | undefined {
  const load = <T>(name: string) => (shelf.get(name)?.load() ?? []) as readonly T[];
  if (path !== undefined) return load<StoredFile>('files').find(({ sha256 }) => path.endsWith(sha256))?.name;
  return page === undefined ? undefined : load<PageRef>('pages').find(({ number }) => number === page)?.file.name;
}
