import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ClockCannotGoBack, createLocalClock } from '../../infra/local/clock/clock.ts';
import { scratchFolder } from './local-support.ts';

const startsAt = '2019-01-14T08:00:00.000Z';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('it starts where it is told and ticks with real time', () => {
  const clock = createLocalClock({ startsAt });
  vi.advanceTimersByTime(90_000);

  expect(clock.startedAt).toBe(startsAt);
  expect(clock.now()).toBe('2019-01-14T08:01:30.000Z');
});

test('it moves forward to the millisecond and ticks on', async () => {
  const clock = createLocalClock({ startsAt });

  for (const moment of ['2019-02-01T00:00:00.001Z', '2019-03-31T01:59:59.999Z', '2019-03-31T01:59:59.999Z']) {
    await clock.moveTo(moment);
    expect(clock.now()).toBe(moment);
  }
  vi.advanceTimersByTime(1);
  expect(clock.now()).toBe('2019-03-31T02:00:00.000Z');
});

test('it never goes back, and says what time it is', async () => {
  const clock = createLocalClock({ startsAt });
  await clock.moveTo('2019-02-01T00:00:00Z');

  await expect(clock.moveTo('2019-01-31T23:59:59Z')).rejects.toThrow(ClockCannotGoBack);
  await expect(clock.moveTo('2019-01-31T23:59:59Z')).rejects.toThrow(
    'The clock only goes forward: it is 2019-02-01T00:00:00.000Z, and 2019-01-31T23:59:59Z has passed.',
  );
  await expect(clock.moveTo('soon')).rejects.toThrow('Not a moment: soon');
  expect(clock.now()).toBe('2019-02-01T00:00:00.000Z');
});

test('a restart goes on from the moment that was kept, not from the start', async () => {
  const file = join(scratchFolder(), 'clock');
  const first = createLocalClock({ startsAt, file });
  await first.moveTo('2019-04-01T10:00:00.000Z');
  vi.advanceTimersByTime(500);
  await first.stop();
  vi.advanceTimersByTime(3_600_000);

  const second = createLocalClock({ startsAt, file });

  expect(second.startedAt).toBe('2019-04-01T10:00:00.500Z');
  await second.stop();
});

test.each([0, 1, 1_999, 2_000, 2_001, 3_999, 10_500])(
  'after a crash %i ms on, no moment that was read is lived again, and at most two seconds are passed by',
  async (ms) => {
    const file = join(scratchFolder(), 'clock');
    const crashed = createLocalClock({ startsAt, file });
    await crashed.moveTo('2019-04-01T10:00:00.000Z');
    vi.advanceTimersByTime(ms);
    const read = crashed.now();
    const kept = readFileSync(file, 'utf8');

    const next = createLocalClock({ startsAt, file });

    expect(next.startedAt >= read).toBe(true);
    expect(Date.parse(next.startedAt) - Date.parse(read)).toBeLessThanOrEqual(2000);
    expect(kept).toBe(`${next.startedAt}\n`);
    await Promise.all([crashed.stop(), next.stop()]);
  },
);

test('a file that holds something else is named', () => {
  const file = join(scratchFolder(), 'clock');
  writeFileSync(file, 'tomorrow');

  expect(() => createLocalClock({ startsAt, file })).toThrow(
    `The clock cannot start: ${file} holds no moment.`,
  );
});
