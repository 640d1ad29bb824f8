import { expect } from 'vitest';
import { type DomainErrorName, type ErrorFacts, isDomainError } from '../../shared/domain/errors.ts';

/** Runs what must be refused, and gives the refusal's name and facts. */
export function refusalOf(act: () => unknown): { name: string; facts: ErrorFacts } {
  try {
    act();
  } catch (error) {
    if (isDomainError(error)) return { name: error.name, facts: error.facts };
    throw error;
  }
  expect.unreachable('nothing was refused');
}

/** The refusal that is expected, with exactly these facts. */
export const refusal = (name: DomainErrorName, facts: ErrorFacts = {}) => ({ name, facts });
