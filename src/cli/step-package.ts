export interface StepPackageRequest {
  /** The words before and behind the dot of the step's name. */
  readonly vendor: string;
  readonly word: string;
  /** Version of sohoa the package is written for. */
  readonly sohoaVersion: string;
}

/**
 * The files of an npm package with one working step and its test, by path. Plain JavaScript with types in comments: it
 * needs no build, and an editor still completes names.
 */
export function stepPackage(request: StepPackageRequest): Readonly<Record<string, string>> {
  return {
    'package.json': packageJson(request),
    'index.js': indexFile(request),
    [`${request.word}.js`]: stepFile(request),
    'test/step.test.js': testFile(request),
    'README.md': readme(request),
  };
}

function packageJson({ vendor, word, sohoaVersion }: StepPackageRequest): string {
  const manifest = {
    name: packageName(vendor, word),
    version: '0.1.0',
    description: `The step ${vendor}.${word} for sohoa`,
    type: 'module',
    exports: './index.js',
    files: ['index.js', `${word}.js`],
    engines: { node: '>=24' },
    scripts: { test: 'vitest run' },
    peerDependencies: { sohoa: `^${sohoaVersion}`, zod: '^4.0.0' },
    devDependencies: { sohoa: `^${sohoaVersion}`, vitest: '^5.0.0', zod: '^4.0.0' },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function indexFile({ word }: StepPackageRequest): string {
  return `import { ${camel(word)} } from './${word}.js';

/** What sohoa takes from this package. */
export const steps = [${camel(word)}];
`;
}

function stepFile({ vendor, word }: StepPackageRequest): string {
  return `import { defineStep } from 'sohoa/plugin';
import { z } from 'zod';

/**
 * Counts the words of a page that are at least as long as the setting says. Change it into what you need:
 * \`reads\` names what the step gets, \`writes\` what it hands on, and raising \`version\` makes earlier results outdated.
 */
export const ${camel(word)} = defineStep({
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
  return `import { describeStep } from 'sohoa/testing';
import { describe, expect, it } from 'vitest';
import { ${camel(word)} } from '../${word}.js';

// What sohoa asks of every step: a complete declaration, examples that parse, equal output for equal input.
describeStep(${camel(word)}, { describe, it });

describe('${vendor}.${word}', () => {
  it('counts words by their letters', async () => {
    const { run } = await ${camel(word)}.open({ engines: {}, settings: { letters: 5 } });
    const words = ['ngắn', 'nghiêng', 'thường'].map((text) => ({ text, box: [0, 0, 1, 1], confidence: 1 }));
    const text = { blocks: [{ lines: [{ words }] }] };
    expect((await run({ 'page.text': text }, {})).writes).toEqual({ '${vendor}.${word}': 2 });
  });
});
`;
}

function readme({ vendor, word }: StepPackageRequest): string {
  const name = packageName(vendor, word);
  return `# ${name}

A step for sohoa pipelines.

1. Install it beside sohoa: \`npm install ${name}\`
2. Allow it in \`sohoa.yaml\`: \`plugins: [${name}]\`
3. Use it in a pipeline behind the step that writes what it reads:

   \`\`\`yaml
   - use: recognize
   - use: ${vendor}.${word}
     with: { letters: 7 }
   \`\`\`

\`sohoa steps show ${vendor}.${word}\` then shows it like any other step.
`;
}

function packageName(vendor: string, word: string): string {
  return `sohoa-step-${vendor}-${word}`;
}

/** `long-words` → `longWords`; with a suffix, so that a step named `delete` or `class` is still a valid variable. */
function camel(word: string): string {
  return `${word.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}Step`;
}
