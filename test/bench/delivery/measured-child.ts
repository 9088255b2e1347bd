import { bareLoop } from './bare-loop.ts';
import { drainAll } from './drain-all.ts';
import type { RateOrder } from './rate-order.ts';

/** One measured delivery in a process of its own: `node measured-child.ts ORDER`. */
const order = JSON.parse(process.argv[2] ?? '{}') as RateOrder;
const answer = order.mode === 'drain' ? await drainAll(order) : await bareLoop(order);
process.stdout.write(`${JSON.stringify(answer)}\n`);
