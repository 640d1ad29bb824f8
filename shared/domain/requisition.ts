import * as z from 'zod';

/** Planned; sent to who pays the grant out; or the money has come (DOMAIN fact 6). */
export const requisitionStatuses = ['planned', 'sent', 'received'] as const;

/** How the region calls in the grant: `on` is the day of the status in Stockholm, `amount` in whole kronor. */
export const RequisitionSchema = z.strictObject({
  status: z.enum(requisitionStatuses),
  on: z.iso.date(),
  amount: z.int().min(1),
});
export type Requisition = z.infer<typeof RequisitionSchema>;
