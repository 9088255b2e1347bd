import { z } from 'zod';
import { DataSource, ValidityRule } from '../../domain/index.ts';

/** `validity:` in sohoa.yaml. */
export const ValiditySettings = z.strictObject({
  rules: z
    .array(ValidityRule)
    .default([])
    .describe('Rules of validity by kind of paper; those of a kind replace all built-in rules of that kind'),
  databases: z
    .array(DataSource)
    .nullable()
    .default(null)
    .describe('National databases whose data replace papers; null = the built-in list'),
});

/** `reuse:` in sohoa.yaml. */
export const ReuseSettings = z.strictObject({
  allowUnsigned: z
    .boolean()
    .default(false)
    .describe('Also give copies that are not digitally signed; by law these are for looking things up only'),
  sensitiveKinds: z
    .array(z.string().min(1))
    .default([])
    .describe('Sensitive kinds (criminal record, health, disability) that may be looked up at all'),
  sensitiveActors: z
    .array(z.string().regex(/^(user|token|reviewer):.+$/))
    .default([])
    .describe('Who may see those kinds: user:NAME of this machine, token:ID of the look-up API'),
  lookUpSeconds: z.int().min(1).max(120).default(10).describe('Longest wait for one outside store or register'),
});
