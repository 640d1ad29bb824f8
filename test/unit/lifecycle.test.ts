import { describe, expect, it } from 'vitest';
import { type Action, lifecycle, nextStatus, type Status, statuses } from '../../shared/domain/lifecycle.ts';
import { refusal, refusalOf } from './refusal.ts';

const actions: Action[] = ['approve', 'reject'];
/** What is possible; everything else is refused. */
const possible = new Map<string, Status>([
  ['submitted approve', 'approved'],
  ['submitted reject', 'rejected'],
]);
const every = statuses.flatMap((status) => actions.map((action) => ({ status, action })));

describe('the lifecycle of an application', () => {
  it.each(every)('answers $action in $status as its table says', ({ status, action }) => {
    const next = possible.get(`${status} ${action}`);
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

  it('has an end: what is approved or rejected stays so', () => {
    expect(lifecycle.approved).toEqual({});
    expect(lifecycle.rejected).toEqual({});
  });
});
