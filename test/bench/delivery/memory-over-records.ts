import type { MemoryPoint } from '../../support/memory-curve.ts';
import { measure } from './measure.ts';

const ROWS = 20;
const BAR_MB = 5;
/** The last quarter may lie so much above the second; the first one warms up. */
const MOST_GROWTH = 1.1;

/** Memory of the delivering process, PSS seen from outside, over so many records in one drain. */
export async function memoryOverRecords({
  records,
  parallel,
}: {
  readonly records: number;
  readonly parallel: number;
}): Promise<boolean> {
  const { memory, rate, done } = await measure({ mode: 'drain', dossiers: records, parallel, sayEvery: 100 });
  console.log(`${done} records, ${rate.toFixed(1)} a second`);
  console.log('records   PSS, highest in MB');
  for (let row = 1; row <= ROWS; row++) {
    const peak = peakBetween(memory, ((row - 1) / ROWS) * records, (row / ROWS) * records);
    console.log(
      `${String(Math.round((row / ROWS) * records)).padStart(7)}${peak.toFixed(0).padStart(6)}  ${'#'.repeat(Math.round(peak / BAR_MB))}`,
    );
  }
  const [second, last] = [
    peakBetween(memory, records / 4, records / 2),
    peakBetween(memory, (records * 3) / 4, records),
  ];
  const isFlat = last <= second * MOST_GROWTH;
  console.log(`second quarter ${second.toFixed(0)} MB, last ${last.toFixed(0)} MB: ${isFlat ? 'flat' : 'GROWING'}`);
  return isFlat;
}

function peakBetween(points: readonly MemoryPoint[], from: number, to: number): number {
  return Math.max(0, ...points.filter(({ pages }) => pages >= from && pages <= to).map(({ mainMb }) => mainMb));
}
