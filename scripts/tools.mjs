// Programs of the system that some suites ask for a second opinion. The product needs none of them.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const TOOLS = [
  { command: 'qpdf', debian: 'qpdf', suites: 'PDF structure' },
  { command: 'pdftotext', debian: 'poppler-utils', suites: 'text layer of PDFs' },
  { command: 'xmllint', debian: 'libxml2-utils', suites: 'ALTO' },
  { command: 'tesseract', debian: 'tesseract-ocr', suites: "the machine's own recognition" },
  { command: 'systemd-analyze', debian: 'systemd', suites: 'units of the nightly run' },
  { command: 'systemd-analyze', debian: 'systemd', suites: 'timer units' },
  { command: 'chromium', debian: 'chromium', suites: 'the review page in a browser' },
];

/** Installs what is missing where that is possible without asking; returns what stays missing. */
export function ensureTools() {
  const before = missingTools();
  if (before.length > 0 && isRootOnDebian()) {
    const packages = [...new Set(before.map(({ debian }) => debian))];
    console.log(`apt-get install ${packages.join(' ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = { env, stdio: ['ignore', 'ignore', 'inherit'] };
    spawnSync('apt-get', ['update', '-q'], options);
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
  }
  const missing = missingTools();
  for (const { command, debian, suites } of missing) {
    console.log(`${command} is missing: tests of "${suites}" are skipped (Debian: apt-get install ${debian})`);
  }
  return missing;
}

function missingTools() {
  return TOOLS.filter(({ command }) => !isOnPath(command));
}

function isOnPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, command)));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}
