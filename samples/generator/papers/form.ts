import type { Composer } from '../layout/composer.ts';
import type { FontStyle } from '../layout/fonts.ts';
import type { Run } from '../layout/page.ts';
import type { Random } from '../random.ts';
import { slashed } from '../words/dates.ts';
import { type Person, sexWord } from '../words/people.ts';
import type { Look } from './look.ts';

/** How a form was filled in: dots after the values or none, values in bold or not. */
export interface FormLook {
  readonly leader: boolean;
  readonly valueStyle: FontStyle;
  readonly gapMm: number;
  /** Between two fields on one line. */
  readonly tabMm: number;
}

export function makeFormLook(random: Random): FormLook {
  return {
    leader: random.chance(0.5),
    valueStyle: random.weighted([
      ['regular', 6],
      ['bold', 2],
      ['italic', 1],
    ] as const),
    gapMm: random.between(0.8, 2),
    tabMm: random.between(5, 14),
  };
}

/** `label: value` pairs on one line, each value in the form's style. */
export function setFields(page: Composer, look: FormLook, ...pairs: readonly (readonly [string, string])[]): void {
  const runs = pairs.flatMap(([label, value], index): Run[] => [
    { text: `${label}:`, style: 'regular', tabMm: index === 0 ? 0 : look.tabMm },
    { text: value, style: look.valueStyle },
  ]);
  page.text(runs, { leader: look.leader, gapMm: look.gapMm });
}

/** Title of a form in capitals, with its second line. */
export function setFormTitle(page: Composer, look: Look, title: string, second?: string): void {
  page.text(title, { align: 'center', style: 'bold', sizePt: look.titlePt + 1, block: 'title', insetMm: 10 });
  if (second) page.text(second, { align: 'center', style: 'bold', sizePt: 13.5, block: 'title-2', insetMm: 12 });
  page.gap(4);
}

/** Lines on a person as forms ask for them. */
export function setPerson(page: Composer, look: FormLook, person: Person, names: string, address: string): void {
  setFields(page, look, [names, person.name]);
  setFields(page, look, ['Ngày, tháng, năm sinh', slashed(person.birthDate)], ['Giới tính', sexWord(person)]);
  setFields(page, look, ['Dân tộc', person.ethnic], ['Quốc tịch', 'Việt Nam']);
  setFields(page, look, [idLabel(person), person.id]);
  setFields(page, look, ['Nơi cư trú', address]);
}

export function idLabel(person: Person): string {
  return person.id.length === 12 ? 'Số định danh cá nhân' : 'Số CMND';
}

/** Holder as the record knows one. */
export function holderOf(person: Person): { name: string; id: string; birthDate: string } {
  return { name: person.name, id: person.id, birthDate: person.birthDate };
}
