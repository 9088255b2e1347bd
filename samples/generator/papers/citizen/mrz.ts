import { fold } from '../../../../src/domain/vietnamese/index.ts';
import type { Person } from '../../words/people.ts';

/** The three lines of 30 signs on the back of a card (ICAO 9303, TD1). */
export function mrzLines(person: Person, validUntil: string): readonly [string, string, string] {
  const number = person.id.slice(-9);
  const first = `IDVNM${number}${check(number)}${person.id}`.padEnd(29, '<');
  const born = short(person.birthDate);
  const until = /^\d/u.test(validUntil) ? short(validUntil) : '991231';
  const dates = `${born}${check(born)}${person.sex === 'male' ? 'M' : 'F'}${until}${check(until)}VNM`.padEnd(29, '<');
  const [surname = '', ...given] = fold(person.name).toUpperCase().split(' ');
  const firstLine = `${first}${check(first.slice(5))}`;
  const all = `${firstLine.slice(5)}${born}${check(born)}${until}${check(until)}`;
  return [firstLine, `${dates}${check(all)}`, `${surname}<<${given.join('<')}`.padEnd(30, '<').slice(0, 30)];
}

function short(day: string): string {
  return day.replaceAll('-', '').slice(2);
}

/** Weights 7, 3, 1; letters count from A = 10, fillers 0. */
function check(text: string): string {
  const sum = [...text].reduce((total, char, index) => {
    const value = /\d/u.test(char) ? Number(char) : char === '<' ? 0 : char.charCodeAt(0) - 55;
    return total + value * ([7, 3, 1][index % 3] ?? 0);
  }, 0);
  return String(sum % 10);
}
