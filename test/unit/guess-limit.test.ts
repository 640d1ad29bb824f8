import { expect, test } from 'vitest';
import { createGuessLimit, sourceOf } from '../../functions/web/frame/guess-limit.ts';

function limitOf(options: { sources?: number } = {}) {
  let now = 0;
  const limit = createGuessLimit({
    now: () => now,
    misses: 3,
    withinMilliseconds: 1000,
    sources: options.sources ?? 10,
  });
  const missing = (source: string, times: number) => Array.from({ length: times }, () => limit.miss(source));
  return { missing, wait: (milliseconds: number) => (now += milliseconds) };
}

test('SECURITY-42: so many misses are let through, and those that follow are not', () => {
  expect(limitOf().missing('a', 5)).toEqual([true, true, true, false, false]);
});

test('SECURITY-42: each address is counted by itself', () => {
  const { missing } = limitOf();
  missing('a', 5);

  expect(missing('b', 3)).toEqual([true, true, true]);
});

test('SECURITY-42: a miss is forgotten after its time, also for who went on missing', () => {
  const { missing, wait } = limitOf();
  missing('a', 3);
  wait(999);
  expect(missing('a', 1)).toEqual([false]);
  wait(1);
  expect(missing('a', 1)).toEqual([true]);
  wait(1000);
  expect(missing('a', 3)).toEqual([true, true, true]);
});

test('SECURITY-42: no more addresses are remembered than there is room for, the oldest miss is forgotten first', () => {
  const { missing } = limitOf({ sources: 2 });
  missing('a', 3);
  missing('b', 3);
  missing('c', 1);

  expect(missing('b', 1)).toEqual([false]);
  expect(missing('a', 1)).toEqual([true]);
});

test('SECURITY-42: where a request comes from is said by API Gateway or the socket, and by no header', () => {
  const lambda = { event: {}, requestContext: { http: { method: 'GET', sourceIp: '192.0.2.7' } } };
  const headers = { 'x-forwarded-for': '203.0.113.1' };

  expect(sourceOf({ ...lambda, headers })).toBe('192.0.2.7');
  expect(sourceOf({ incoming: { headers, socket: { remoteAddress: '127.0.0.1' } } })).toBe('127.0.0.1');
  expect(sourceOf({ headers })).toBe('unknown');
  expect(sourceOf(undefined)).toBe('unknown');
});
