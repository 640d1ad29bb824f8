import { describe, expect, it } from 'vitest';
import {
  actions,
  isPossible,
  lifecycle,
  nextStatus,
  type Status,
  statuses,
} from '../../shared/domain/lifecycle.ts';
import { refusal, refusalOf } from './refusal.ts';

/** What is possible; everything else is refused. */
const possible = new Map<string, Status>([
  ['submitted approve', 'approved'],
  ['submitted reject', 'rejected'],
  ['submitted return', 'returned'],
  ['submitted defer', 'deferred'],
  ['submitted withdraw', 'withdrawn'],
  ['returned complete', 'submitted'],
  ['returned resume', 'submitted'],
  ['returned withdraw', 'withdrawn'],
  ['deferred resume', 'submitted'],
  ['deferred withdraw', 'withdrawn'],
  ['approved change', 'approved'],
]);
const every = statuses.flatMap((status) => actions.map((action) => ({ status, action })));

describe('the lifecycle of an application', () => {
  it.each(every)('answers $action in $status as its table says', ({ status, action }) => {
    const next = possible.get(`${status} ${action}`);
    expect(isPossible(status, action)).toBe(next !== undefined);
    if (next) expect(nextStatus(status, action)).toBe(next);
    else
      expect(refusalOf(() => nextStatus(status, action))).toEqual(
        refusal('NotPossibleInStatus', {
          status,
          action,
          possible: Object.keys(lifecycle[status]).join(', '),
        }),
      );
  });

  it('has an end: what is rejected or withdrawn stays so', () => {
    expect(lifecycle.rejected).toEqual({});
    expect(lifecycle.withdrawn).toEqual({});
  });
});
