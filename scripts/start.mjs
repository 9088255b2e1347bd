// `npm start`: the main job on the samples, end to end, against the sandbox. Asks nothing and needs no network but the
// npm registry. Safe to repeat: a second run finds everything done.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { childEnv, ensureInstalled, npm, projectNode, root } from './bootstrap.mjs';

const DEMO = '.demo';
const SETTINGS = join(root, DEMO, 'sohoa.yaml');
const ADDRESS = /http:\/\/127\.0\.0\.1:(\d+)/g;
const HELD = 6;

const vietnamese = !/^en/.test(process.env.SOHOA_LANG ?? process.env.LC_ALL ?? process.env.LANG ?? '');
const say = (vi, en) => console.log(vietnamese ? vi : en);

process.chdir(root);
ensureInstalled();
if (npm(['run', '--silent', 'build']).status !== 0) process.exit(1);

const sandbox = await openSandbox();
try {
  prepareWorkspace(sandbox.url);
  say('\nSố hóa các hồ sơ mẫu rồi gửi tới môi trường giả lập …\n', '\nDigitizing the sample dossiers …\n');
  const run = ['run', 'digitize', '--input', 'samples/dossiers', '--register', 'samples/register.csv'];
  const status = sohoa([...run, '--workspace', DEMO]);
  await tellWhatWasMade(sandbox.url);
  process.exitCode = status === HELD ? 0 : status;
} finally {
  await sandbox.stop();
}

/** The sandbox of the last run if somebody left it running, else a new one over the same store. */
async function openSandbox() {
  const [known] = existsSync(SETTINGS) ? (readFileSync(SETTINGS, 'utf8').match(ADDRESS) ?? []) : [];
  if (known !== undefined && (await heldBySandbox(known)) !== null) return { url: known, stop: async () => undefined };
  const port = await freePort(known === undefined ? 4010 : Number(known.split(':').pop()));
  const args = ['bin/run.js', 'sandbox', '--port', String(port), '--store', join(DEMO, 'sandbox'), '--json'];
  const child = spawn(projectNode(), args, { env: childEnv(), stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = await announcedUrl(child);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url, stop };
}

/** The sandbox prints one JSON document with its address as soon as it listens. */
function announcedUrl(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (chunk) => {
      text += chunk;
      try {
        resolve(JSON.parse(text).url);
      } catch {
        // Not all of it is here yet.
      }
    });
    child.once('exit', (code) => reject(new Error(`the sandbox ended with ${code}: ${text}`)));
  });
}

/** Makes the workspace once; later runs only follow the sandbox to another port where its old one is taken. */
function prepareWorkspace(url) {
  if (!existsSync(SETTINGS)) {
    // npm's language model, so that every machine shows the same result.
    const status = sohoa(['init', DEMO, '--sandbox', url, '--model', 'npm'], ['inherit', 'ignore', 'inherit']);
    if (status !== 0) process.exit(status);
    return;
  }
  const settings = readFileSync(SETTINGS, 'utf8');
  const moved = settings.replace(ADDRESS, url);
  if (moved !== settings) writeFileSync(SETTINGS, moved);
}

async function tellWhatWasMade(url) {
  const records = readdirSync(join(DEMO, 'records'));
  const held = await heldBySandbox(url);
  say(
    `\nKết quả: ${records.length} hồ sơ trong ${DEMO}/records/ (PDF tìm kiếm được, văn bản, ALTO, record.json)`,
    `\nMade: ${records.length} records in ${DEMO}/records/ (searchable PDF, text, ALTO, record.json)`,
  );
  say(
    `Môi trường giả lập: hệ thống của tỉnh giữ ${held?.province ?? '?'} hồ sơ, Cổng DVCQG giữ ${held?.portal ?? '?'} (${DEMO}/sandbox/)`,
    `Sandbox: the provincial system holds ${held?.province ?? '?'} dossiers, the portal ${held?.portal ?? '?'} (${DEMO}/sandbox/)`,
  );
  say('\nThử tiếp:', '\nTry next:');
  const example = records[0] ?? 'CODE';
  for (const words of ['status', `show ${example}`, 'review', 'search khai sinh', 'outbox list']) {
    console.log(`  npm run --silent sohoa -- ${words} --workspace ${DEMO}`);
  }
  console.log('  npm run --silent sohoa -- run --help');
}

/** How many dossiers each stand-in of a sandbox holds; null when there is no sandbox at that address. */
async function heldBySandbox(url) {
  try {
    const answer = await fetch(`${url}/_sandbox/dossiers`, { signal: AbortSignal.timeout(5000) });
    const { province, portal } = await answer.json();
    return { province: province.length, portal: portal.length };
  } catch {
    return null;
  }
}

/** The wished port, or any free one where it is taken. */
function freePort(wished) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (wished === 0 ? reject(error) : resolve(freePort(0))));
    server.listen(wished, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function sohoa(args, stdio = 'inherit') {
  return spawnSync(projectNode(), ['bin/run.js', ...args], { env: childEnv(), stdio }).status ?? 1;
}
