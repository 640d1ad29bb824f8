import { DomainError } from './errors.ts';

export const statuses = ['submitted', 'returned', 'deferred', 'approved', 'rejected', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

/**
 * The one table of what may happen to an application. A status that misses an action refuses it by name.
 * A request for a change of an approved activity walks the same table with a status of its own, while the activity stays
 * approved. The state machine's waiting, reminding and telling are no statuses: they are read from the question and the mails.
 */
export const lifecycle = {
  submitted: {
    approve: 'approved',
    reject: 'rejected',
    return: 'returned',
    defer: 'deferred',
    withdraw: 'withdrawn',
  },
  returned: { complete: 'submitted', resume: 'submitted', withdraw: 'withdrawn' },
  deferred: { resume: 'submitted', withdraw: 'withdrawn' },
  approved: { change: 'approved' },
  rejected: {},
  withdrawn: {},
} as const satisfies Record<Status, Partial<Record<string, Status>>>;

export const actions = [
  'approve',
  'reject',
  'return',
  'defer',
  'withdraw',
  'complete',
  'resume',
  'change',
] as const;
export type Action = (typeof actions)[number];

export const isPossible = (status: Status, action: Action): boolean => action in lifecycle[status];

/** The status after an action. @throws DomainError NotPossibleInStatus, naming the status and what was possible. */
export function nextStatus(status: Status, action: Action): Status {
  const possible: Partial<Record<Action, Status>> = lifecycle[status];
  const next = possible[action];
  if (next === undefined) throw notPossible(status, action);
  return next;
}

/** A refusal that names the status, what was wanted and what was possible. Telling is no action of the table: it changes no status. */
export const notPossible = (status: Status, action: Action | 'tell'): DomainError =>
  new DomainError('NotPossibleInStatus', {
    status,
    action,
    possible: Object.keys(lifecycle[status]).join(', '),
  });
