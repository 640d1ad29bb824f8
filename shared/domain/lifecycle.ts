import { DomainError } from './errors.ts';

export const statuses = ['submitted', 'approved', 'rejected'] as const;
export type Status = (typeof statuses)[number];

/**
 * The one table of what may happen to an application. A status that misses an action refuses it by name.
 * The state machine's waiting, reminding and telling are no statuses: they are read from the question and the mails.
 */
export const lifecycle = {
  submitted: { approve: 'approved', reject: 'rejected' },
  approved: {},
  rejected: {},
} as const satisfies Record<Status, Partial<Record<string, Status>>>;

export type Action = 'approve' | 'reject';

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
