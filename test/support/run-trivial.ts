import { trivialSteps } from './trivial-steps.ts';
import { openTrivialWorkspace } from './trivial-workspace.ts';

/**
 * `node run-trivial.ts DIR`: runs the trivial pipeline over `DIR/input` and says on standard output what it is doing,
 * one line per event, so that a test can kill it at any of them.
 */
const [dir = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const calls: string[] = [];
calls.push = (...lines: string[]) => {
  for (const line of lines) say(line);
  return Array.prototype.push.apply(calls, lines);
};

const workspace = await openTrivialWorkspace(dir, trivialSteps({ calls, readsInFlight: 0, mostInFlight: 0 }));
const { catalog, services } = workspace;
const report = await workspace.run({
  services: {
    catalog: {
      ...catalog,
      async finishDossier(entry) {
        say(`finish ${entry.id}`);
        const finished = await catalog.finishDossier(entry);
        say(`finished ${entry.id}`);
        return finished;
      },
    },
    async writeRecord(code, version, bundle) {
      say(`write ${code}`);
      await services.writeRecord(code, version, bundle);
      say(`written ${code}`);
    },
  },
});
for (const { event, fields } of workspace.events) say(`${event} ${JSON.stringify(fields)}`);
say(`exit ${report.exitCode}`);
await workspace.close();
