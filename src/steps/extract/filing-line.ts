import { foldRun, type PageLayout } from '../../domain/index.ts';

/** Abbreviations of the units that keep a copy (`- Lưu: VT, NC.`): the drafting unit of a letter's notation is among them. */
export function abbreviationsOf(layout: PageLayout): string[] {
  return layout.runs
    .filter((run) => /^(- )?luu\b/.test(foldRun(run)))
    .flatMap((run) => run.text.split(/[\s,;.:()-]+/u))
    .filter((part) => /^[\p{Lu}\d]{2,10}$/u.test(part));
}
