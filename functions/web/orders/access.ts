import { hasRole, type Person } from '../../../shared/domain/person.ts';

/** Whoever orders and administers, and the reviewers. For everybody else the pages do not exist. */
export const mayReadOrders = (person: Person): boolean =>
  hasRole(person, 'controller', 'administrator', 'auditor');

/** An order's id is a ULID. */
export const isOrderId = (text: string): boolean => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text);
