import * as z from 'zod';
import { ProviderSchema } from './provider.ts';

/**
 * Who applies (DOMAIN §2): a department of the region or, with `provider`, an external provider. Its names have aliases (FoU, FUU, FOUU) and dates. `id` is what applications
 * and persons point at; it never changes, whatever the unit is called. Dates are Stockholm's, both included.
 */
export const UnitSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  from: z.iso.date().optional(),
  through: z.iso.date().optional(),
  /** What a department has not; whoever is a provider stays one. */
  provider: ProviderSchema.optional(),
  /** Moves with each change, as a person's does. */
  version: z.int().min(0).optional(),
});
export type Unit = z.infer<typeof UnitSchema>;

/** True while the unit exists. */
export const unitHoldsOn = ({ from, through }: Unit, localDate: string): boolean =>
  (from === undefined || from <= localDate) && (through === undefined || localDate <= through);
