import { z } from 'zod';
import { defineStep } from '../../plugin/index.ts';

/** Queues the record for the provincial one-stop system. Sending itself is the outbox's work, at the end of the run. */
export const deliver = defineStep({
  kind: 'deliver',
  summary: {
    en: 'Queues the record for the provincial one-stop system',
    vi: 'Đưa bản ghi vào hàng chờ gửi lên Hệ thống thông tin giải quyết TTHC',
  },
  scope: 'dossier',
  version: 1,
  effect: 'outside',
  reads: ['record'],
  writes: [],
  settings: z.strictObject({
    target: z.string().min(1).default('province').describe('Name under targets in sohoa.yaml'),
  }),
  examples: [
    { title: 'The usual target', with: {} },
    { title: 'Another system', with: { target: 'province-backup' } },
  ],
  open: ({ settings }) => ({
    run: async () => ({ writes: {}, enqueue: [{ target: settings.target, after: null }] }),
  }),
});
