export interface StepPackageRequest {
  /** The words before and behind the dot of the step's name. */
  readonly vendor: string;
  readonly word: string;
  /** Folder of this sohoa: the new package is developed against it. */
  readonly sohoaRoot: string;
  readonly sohoaVersion: string;
}

/** Name of the package, and of its folder where none is given. */
export function stepPackageName(vendor: string): string {
  return `sohoa-plugin-${vendor}`;
}

/**
 * The files of an npm package with one working step and its test, by path. Plain JavaScript: it needs no build, and an
 * editor still completes names from sohoa's types.
 */
export function stepPackage(request: StepPackageRequest): Readonly<Record<string, string>> {
  return {
    'package.json': packageJson(request),
    'index.js': indexFile(request),
    [`${request.word}.js`]: stepFile(request),
    [`test/${request.word}.test.js`]: testFile(request),
    'README.md': readme(request),
  };
}

function packageJson({ vendor, word, sohoaRoot, sohoaVersion }: StepPackageRequest): string {
  const manifest = {
    name: stepPackageName(vendor),
    version: '0.1.0',
    private: true,
    description: `The step ${vendor}.${word} for sohoa`,
    type: 'module',
    exports: './index.js',
    files: ['index.js', `${word}.js`],
    engines: { node: '>=24' },
    scripts: { test: 'node --test' },
    peerDependencies: { sohoa: `^${sohoaVersion}` },
    devDependencies: { sohoa: `file:${sohoaRoot.replace(/[/\\]$/, '')}` },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function indexFile({ word }: StepPackageRequest): string {
  return `import { ${variable(word)} } from './${word}.js';

/** What sohoa takes from this package. */
export const steps = [${variable(word)}];
`;
}

function stepFile({ vendor, word }: StepPackageRequest): string {
  return `import { defineStep, z } from 'sohoa/plugin';

/**
 * Counts the words of a page that are at least as long as the setting says. Make of it what you need: \`reads\` names
 * what the step gets, \`writes\` what it hands on; raise \`version\` whenever the same input may give another output.
 */
export const ${variable(word)} = defineStep({
  kind: '${vendor}.${word}',
  summary: { en: 'Counts the long words of a page', vi: 'Đếm các từ dài trên trang' },
  scope: 'page',
  version: 1,
  effect: 'none',
  reads: ['page.text'],
  writes: ['${vendor}.${word}'],
  settings: z.strictObject({
    letters: z.int().min(1).default(7).describe('Letters a word needs to be counted'),
  }),
  examples: [
    { title: 'as it comes', with: {} },
    { title: 'every word', with: { letters: 1 } },
  ],
  open: ({ settings }) => ({
    async run({ 'page.text': text }) {
      const words = text.blocks.flatMap(({ lines }) => lines.flatMap((line) => line.words));
      const count = words.filter((each) => [...each.text].length >= settings.letters).length;
      return { writes: { '${vendor}.${word}': count } };
    },
  }),
});
`;
}

function testFile({ vendor, word }: StepPackageRequest): string {
  return `import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeStep } from 'sohoa/testing';
import { ${variable(word)} } from '../${word}.js';

const text = pageOf(['ngắn', 'nghiêng', 'thường']);

// What sohoa asks of every step: a complete declaration, examples that parse, equal output for equal input.
describeStep(${variable(word)}, { describe, it, fixtures: [{ title: 'three words', inputs: { 'page.text': text } }] });

describe('${vendor}.${word}', () => {
  it('counts words by their letters', async () => {
    const { run } = await ${variable(word)}.open({ engines: {}, settings: { letters: 6 } });
    const { writes } = await run({ 'page.text': text }, {});
    assert.deepEqual(writes, { '${vendor}.${word}': 2 });
  });
});

function pageOf(words) {
  const box = [0, 0, 10, 10];
  const line = { words: words.map((each) => ({ text: each, box, confidence: 1 })), box, baseline: [0, 10, 10, 10] };
  return { origin: 'ocr', widthPx: 100, heightPx: 100, blocks: [{ lines: [line], box }], confidence: { mean: 1, low: 1 } };
}
`;
}

function readme({ vendor, word }: StepPackageRequest): string {
  const name = stepPackageName(vendor);
  return `# ${name}

A step for sohoa pipelines.

1. Install it in the workspace or beside sohoa: \`npm install ${name}\` (or the path of this folder)
2. Allow it in \`sohoa.yaml\`: \`plugins: [${name}]\`
3. Use it in a pipeline behind a step that writes what it reads:

   \`\`\`yaml
   - use: recognize
   - use: ${vendor}.${word}
     with: { letters: 7 }
   \`\`\`

\`sohoa steps show ${vendor}.${word}\` then shows it like any other step. \`package.json\` names the sohoa it was written
with by its folder; name a version instead before you hand the package on.
`;
}

/** `long-words` → `longWordsStep`: the ending keeps a step named `delete` or `class` a valid variable. */
function variable(word: string): string {
  return `${word.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}Step`;
}
