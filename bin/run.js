#!/usr/bin/env node
// The shipped entry. Plain JavaScript that very old Node versions can read up to the check, so that they are told
// what to do instead of failing on something they do not know.
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { memorySettings } from './memory.js';

const OLDEST_NODE = 24;
const root = fileURLToPath(new URL('..', import.meta.url));
const entry = `${root}dist/cli/main.js`;

const SAY = {
  NODE_TOO_OLD: {
    vi: [
      `sohoa cần Node.js ${OLDEST_NODE} trở lên; máy đang dùng ${process.version}.`,
      'Cài từ https://nodejs.org, hoặc chạy: npm install -g node@24',
    ],
    en: [
      `sohoa needs Node.js ${OLDEST_NODE} or newer; this is ${process.version}.`,
      'Install it from https://nodejs.org, or with: npm install -g node@24',
    ],
  },
  NOT_BUILT: {
    vi: ['sohoa chưa được biên dịch.', 'Chạy: npm ci && npm run build'],
    en: ['sohoa has not been built yet.', 'Run: npm ci && npm run build'],
  },
};

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  refuse('NODE_TOO_OLD');
} else if (!existsSync(entry)) {
  refuse('NOT_BUILT');
} else {
  const env = memorySettings(process.argv.slice(2), process.env, process);
  if (env !== null)
    process.execve(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], env);
  const { main } = await import(pathToFileURL(entry).href);
  await main(root, process.argv.slice(2));
}

/** Nothing of the program can be used here: both languages, unless a program asks for JSON. */
function refuse(code) {
  const { vi, en } = SAY[code];
  if (process.argv.includes('--json')) {
    const error = { code, message: en[0], hint: en[1], recovery: 'fix-settings', where: {} };
    process.stdout.write(`${JSON.stringify({ ok: false, error }, null, 2)}\n`);
  } else {
    process.stderr.write(`${vi.join('\n')}\n\n${en.join('\n')}\n`);
  }
  process.exitCode = 3;
}
