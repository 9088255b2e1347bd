import { serveApi } from '../../src/service/api/index.ts';
import { openWorkspace } from '../../src/workspace/index.ts';

/** Serves a workspace in a process of its own and prints the port: `node run-serve.ts DIR`. */
const [dir = ''] = process.argv.slice(2);
const workspace = await openWorkspace({ dir, cwd: dir, env: {} });
const plan = workspace.access.planServing({ host: null, port: 0, tls: null });
const { port } = await serveApi(workspace, plan, { language: 'en', version: '0.0.0' });
console.log(port);
