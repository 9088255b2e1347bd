import { Person } from '../../connectors/identity/schema.ts';
import type { SandboxStore } from './open-store.ts';

/** Puts a person into the register, under the present number. */
export function putPerson(store: SandboxStore, person: Person): void {
  store.db
    .prepare('insert into person (number, body) values (?, ?) on conflict (number) do update set body = excluded.body')
    .run(person.number, JSON.stringify(person));
}

/** By a present or a former number; null when nobody has it. */
export function findPerson(store: SandboxStore, number: string): Person | null {
  const rows = store.db.prepare('select body from person order by number').all();
  const persons = rows.map(({ body }) => Person.parse(JSON.parse(String(body))));
  const present = persons.find((person) => person.number === number);
  return present ?? persons.find(({ formerNumbers }) => formerNumbers.includes(number)) ?? null;
}
