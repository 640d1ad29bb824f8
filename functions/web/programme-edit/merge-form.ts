import * as z from 'zod';
import { amountSchema } from '../../../shared/domain/money.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { type MergeFields, unionOf } from '../../../shared/domain/programme-merge.ts';
import { commonFields, fieldNames, ticked, year } from './form.ts';

/** So many earlier programmes become one. */
export const mostSources = 10;

const versions = z.string().regex(/^\d{1,9}(,\d{1,9})*$/);
const sources = z.union([z.string().transform((one) => [one]), z.array(z.string()).max(mostSources)]);

/** Exactly the fields of next year's programme from these (SECURITY 22): purposes and conditions come from them alone. */
export const mergeFormSchema = (from: readonly Programme[]) =>
  z.strictObject({
    from: sources,
    versions,
    year,
    ...commonFields,
    agreementAwaited: ticked,
    ...Object.fromEntries(unionOf(from).parts.map(({ id }) => [fieldNames.partAmount(id), amountSchema])),
  });
export type MergeForm = z.output<ReturnType<typeof mergeFormSchema>>;

export function mergeFieldsOf(from: readonly Programme[], form: MergeForm): MergeFields {
  const amounts = unionOf(from).parts.map(({ id }): [string, number] => {
    const read = z.number().safeParse((form as Record<string, unknown>)[fieldNames.partAmount(id)]);
    return [id, read.data ?? 0];
  });
  return { ...form, amounts: new Map(amounts) };
}

/** The versions that the person saw, in the order of the programmes. */
export const seenVersions = ({ versions: text }: MergeForm): number[] => text.split(',').map(Number);
