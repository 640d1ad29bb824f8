/** One comparison: both sides in microseconds per call. */
export type Measure = { what: string; measured: number; against: number };

const rounds = 7;
const roundMilliseconds = 60;

/** The median over a few rounds, after one that only warms up. */
export async function microsecondsPerCall(work: () => unknown): Promise<number> {
  await oneRound(work);
  const found: number[] = [];
  for (let round = 0; round < rounds; round += 1) found.push(await oneRound(work));
  return found.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN;
}

/** The median of some calls, one after the other, each long enough to be timed by itself. */
export async function medianMicroseconds(work: () => Promise<unknown>): Promise<number> {
  await work();
  const found: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    await work();
    found.push((performance.now() - startedAt) * 1000);
  }
  return found.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN;
}

/** Calls in batches that grow, so that looking at the clock does not count. */
async function oneRound(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  let calls = 0;
  for (let batch = 1; performance.now() - startedAt < roundMilliseconds; batch *= 2) {
    for (let call = 0; call < batch; call += 1) {
      const answer = work();
      if (answer instanceof Promise) await answer;
    }
    calls += batch;
  }
  return ((performance.now() - startedAt) * 1000) / calls;
}

export function printMeasures(measures: Measure[]): void {
  const width = Math.max(...measures.map(({ what }) => what.length));
  console.log(`${''.padEnd(width)}  ${'µs'.padStart(10)}  ${'against'.padStart(10)}  ${'ratio'.padStart(8)}`);
  for (const { what, measured, against } of measures) {
    const numbers = [
      shown(measured).padStart(10),
      shown(against).padStart(10),
      shown(measured / against).padStart(8),
    ];
    console.log(`${what.padEnd(width)}  ${numbers.join('  ')}`);
  }
}

const shown = (number: number): string => (number < 100 ? number.toFixed(2) : Math.round(number).toString());
