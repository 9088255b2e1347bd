import { describe, expect, it } from 'vitest';
import { createRegistry } from '../../../src/pipeline/index.ts';
import { describeStep } from '../../../src/plugin/testing/index.ts';
import { builtInSteps } from '../../../src/steps/index.ts';
import { sampleBundle } from '../../support/sample-bundle.ts';

for (const step of builtInSteps) describeStep(step, { describe, it });

describe('steps that queue', () => {
  const inputs = { record: sampleBundle('H56.14-260105-0001').bundle };
  for (const kind of ['deliver', 'publish']) {
    const step = builtInSteps.find((each) => each.kind === kind);
    if (step !== undefined) describeStep(step, { describe, it, fixtures: [{ title: 'a record', inputs }] });
  }
});

it('registers the built-in steps without a complaint', () => {
  expect(createRegistry([{ from: 'sohoa', steps: builtInSteps }]).kinds).toEqual(builtInSteps.map(({ kind }) => kind));
});
