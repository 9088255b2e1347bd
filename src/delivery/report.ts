export type { DeliveryReport } from '../plugin/index.ts';
