import type { TextFacts, TextKey } from '../../../shared/text/translate.ts';
import { type FormError, type FormField, singleFields } from './form.ts';

/** Notes a fault by its field; gives undefined, so that a reader can end with it. */
export type Report = (field: FormField, key: TextKey, facts?: TextFacts) => undefined;

const order = new Map<string, number>(singleFields.map((field, index) => [field, index]));
// The purposes stand after the activity's nature, the remark last of all.
const placeOf = (field: FormField): number => order.get(field) ?? (field === 'remark' ? order.size : 1.5);

/** Gathers faults while a form is read: at most one by each field, in the order in which the form asks. */
export function createFaults(): { report: Report; found: () => FormError[] } {
  const faults = new Map<FormField, FormError>();
  return {
    report: (field, key, facts) => {
      if (!faults.has(field)) faults.set(field, { field, key, ...(facts && { facts }) });
      return undefined;
    },
    found: () => [...faults.values()].sort((a, b) => placeOf(a.field) - placeOf(b.field)),
  };
}
