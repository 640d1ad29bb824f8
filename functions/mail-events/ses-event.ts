import * as z from 'zod';
import type { MailEvent } from '../../shared/domain/mail-fault.ts';

// What SES puts on EventBridge's default bus (AWS documentation: SES, monitoring using EventBridge, and contents of event
// data). Only what is used is asked for; addresses, headers and the servers' diagnoses are left where they are.
const about = { mail: z.object({ messageId: z.string().min(1) }) };
const instant = z.iso.datetime({ offset: true });
const time = { time: instant };

const DeliveredSchema = z.object({
  'detail-type': z.literal('Email Delivered'),
  ...time,
  detail: z.object({ ...about, delivery: z.object({ timestamp: instant }) }),
});
const BouncedSchema = z.object({
  'detail-type': z.literal('Email Bounced'),
  ...time,
  detail: z.object({
    ...about,
    bounce: z.object({ bounceType: z.string(), bounceSubType: z.string().optional(), timestamp: instant }),
  }),
});
const ComplainedSchema = z.object({
  'detail-type': z.literal('Email Complaint Received'),
  ...time,
  detail: z.object({ ...about, complaint: z.object({ timestamp: instant }) }),
});
/** Neither says when: the event does. */
const NotTakenSchema = z.object({
  'detail-type': z.enum(['Email Rejected', 'Email Rendering Failed']),
  ...time,
  detail: z.object(about),
});

export const SesEventSchema = z.discriminatedUnion('detail-type', [
  DeliveredSchema,
  BouncedSchema,
  ComplainedSchema,
  NotTakenSchema,
]);
export type SesEvent = z.infer<typeof SesEventSchema>;

/** The events of SES that the rule on the bus lets through, by EventBridge's name. */
export const sesEventTypes = [
  'Email Delivered',
  'Email Bounced',
  'Email Complaint Received',
  'Email Rejected',
  'Email Rendering Failed',
] as const satisfies SesEvent['detail-type'][];

/** In our own words, with the moment as our times are written. */
export function mailEventOf(event: SesEvent): MailEvent {
  const { messageId } = event.detail.mail;
  const lost = (at: string, why: string): MailEvent => ({
    kind: 'undelivered',
    messageId,
    at: utc(at),
    why,
  });
  switch (event['detail-type']) {
    case 'Email Delivered':
      return { kind: 'delivered', messageId, at: utc(event.detail.delivery.timestamp) };
    case 'Email Bounced': {
      const { timestamp, bounceType, bounceSubType } = event.detail.bounce;
      return lost(timestamp, bounceSubType ? `${bounceType}/${bounceSubType}` : bounceType);
    }
    case 'Email Complaint Received':
      return lost(event.detail.complaint.timestamp, 'Complaint');
    case 'Email Rejected':
      return lost(event.time, 'Reject');
    case 'Email Rendering Failed':
      return lost(event.time, 'RenderingFailure');
  }
}

const utc = (time: string): string => new Date(time).toISOString();
