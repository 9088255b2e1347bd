import { z } from 'zod';
import { PipelineFile } from './definition.ts';
import type { RegisteredStep, Registry } from './registry.ts';

/**
 * JSON Schema of a pipeline file, from the declarations of the steps, so that an editor completes `use:` and `with:`.
 * The input side of the settings is described: what a person may write, defaults left out.
 */
export function pipelineSchema(registry: Registry): Record<string, unknown> {
  const file = z.toJSONSchema(PipelineFile, { io: 'input' }) as { properties: Record<string, object> };
  return {
    ...file,
    $id: 'https://sohoa.dev/schemas/pipeline.json',
    title: 'sohoa pipeline',
    properties: {
      ...file.properties,
      steps: { ...file.properties['steps'], items: { oneOf: registry.all.map(stepSchema) } },
    },
  };
}

function stepSchema({ step, from }: RegisteredStep): object {
  const { $schema: _, ...settings } = z.toJSONSchema(step.settings, { io: 'input' });
  const { timeoutSeconds } = PipelineFile.shape.steps.element.shape;
  const { $schema: __, ...timeout } = z.toJSONSchema(timeoutSeconds, { io: 'input' });
  return {
    type: 'object',
    title: step.kind,
    description: from === 'sohoa' ? step.summary.en : `${step.summary.en} (${from})`,
    properties: {
      use: { const: step.kind, description: step.summary.en },
      with: { ...settings, examples: step.examples.map((example: { with: unknown }) => example.with) },
      timeoutSeconds: timeout,
    },
    required: ['use'],
    additionalProperties: false,
  };
}
