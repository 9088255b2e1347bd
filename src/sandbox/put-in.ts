import type { FastifyInstance } from 'fastify';
import { Person } from '../connectors/identity/schema.ts';
import { addResult, faultsOfResult, type ResultGiven } from './store/held-results.ts';
import type { SandboxStore } from './store/open-store.ts';
import { putPerson } from './store/persons.ts';
import { refuse } from './token-route.ts';

/** What trainers, the demo and tests put in by hand: people of the register, results of the national store. Under `/_sandbox`. */
export function putInRoutes(app: FastifyInstance, store: SandboxStore): void {
  app.post('/persons', async (request, reply) => {
    const person = Person.safeParse(request.body);
    if (!person.success) return refuse(reply, 422, 'PERSON_INVALID', fieldsOf(person.error));
    putPerson(store, person.data);
    return reply.code(201).send({ number: person.data.number });
  });

  app.post('/results', async (request, reply) => {
    const faults = faultsOfResult(request.body);
    if (faults.length > 0) return refuse(reply, 422, 'RESULT_INVALID', faults);
    const { MaKetQua, sha256 } = addResult(store, request.body as ResultGiven);
    return reply.code(201).send({ MaKetQua, sha256 });
  });
}

function fieldsOf({ issues }: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] }): string[] {
  return [...new Set(issues.map(({ path }) => path.join('.')))];
}
