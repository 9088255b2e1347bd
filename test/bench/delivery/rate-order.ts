/** What a measured process is told, as JSON on its command line. */
export interface RateOrder {
  /**
   * `drain`: our outbox, clients and drain · `bare`: the same calls and as many fsyncs in a loop over undici, each fsync
   * waited for as a database in the process does · `bare-overlapping`: the same, other calls going on meanwhile.
   */
  readonly mode: 'drain' | 'bare' | 'bare-overlapping';
  readonly folder: string;
  readonly url: string;
  readonly dossiers: number;
  readonly parallel: number;
  /** Says how many are done after every so many; 0 = only at the end. */
  readonly sayEvery: number;
}

/** What it answers in its last line. */
export interface RateAnswer {
  /** Dossiers a second, between the time a fifth was done and the time nineteen of twenty were. */
  readonly rate: number;
  readonly seconds: number;
  readonly done: number;
}

/** Notes when each dossier was done, and reckons the rate without the beginning and the end. */
export function stopwatch(order: Pick<RateOrder, 'dossiers' | 'sayEvery'>): { done(): void; answer(): RateAnswer } {
  const start = performance.now();
  const times: number[] = [];
  return {
    done() {
      times.push(performance.now());
      if (order.sayEvery > 0 && times.length % order.sayEvery === 0) process.stdout.write(`done ${times.length}\n`);
    },
    answer() {
      const [first, last] = [Math.floor(times.length * 0.2), Math.floor(times.length * 0.95) - 1];
      const seconds = ((times[last] ?? 0) - (times[first] ?? 0)) / 1000;
      return { rate: (last - first) / seconds, seconds: (performance.now() - start) / 1000, done: times.length };
    },
  };
}
