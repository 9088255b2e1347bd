import { z } from 'zod';
import { defineStep } from '../../plugin/index.ts';

/**
 * Queues the record for the national public service portal. The portal fetches files by link, and the links come from
 * the provincial system's answer for the same record version: hence `after`.
 */
export const publish = defineStep({
  kind: 'publish',
  summary: {
    en: 'Queues the record for the national public service portal, after the provincial system has accepted it',
    vi: 'Đưa bản ghi vào hàng chờ đồng bộ lên Cổng DVCQG, sau khi hệ thống của tỉnh đã nhận',
  },
  scope: 'dossier',
  version: 1,
  effect: 'outside',
  reads: ['record'],
  writes: [],
  settings: z.strictObject({
    target: z.string().min(1).default('portal').describe('Name under targets in sohoa.yaml'),
    after: z
      .string()
      .min(1)
      .nullable()
      .default('province')
      .describe('Target whose accepted answer gives the links to the files; null = send without waiting'),
  }),
  examples: [
    { title: 'The usual targets', with: {} },
    { title: 'Links from another system', with: { after: 'province-backup' } },
  ],
  open: ({ settings }) => ({
    run: async () => ({ writes: {}, enqueue: [{ target: settings.target, after: settings.after }] }),
  }),
});
