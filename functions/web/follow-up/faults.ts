import type { TextFacts, TextKey } from '../../../shared/text/translate.ts';

/** One fault by its field. `field` is the id of the input. */
export type Fault = { field: string; key: TextKey; facts?: TextFacts };

/** Notes a fault by its field; gives undefined, so that a reader can end with it. */
export type Report = (field: string, key: TextKey, facts?: TextFacts) => undefined;

/** Gathers faults while the form is read: at most one by each field, in the order in which they are found. */
export function createFaults(): { report: Report; found: () => Fault[] } {
  const faults = new Map<string, Fault>();
  return {
    report: (field, key, facts) => {
      if (!faults.has(field)) faults.set(field, { field, key, ...(facts && { facts }) });
      return undefined;
    },
    found: () => [...faults.values()],
  };
}
