import { randomUUID } from 'node:crypto';
import type { Mail } from './mailbox.ts';

/** Of the one configuration set that the laptop has. */
const tags = { 'ses:configuration-set': ['local'] };

/**
 * What SES would tell of the mail, as EventBridge hands it over (AWS documentation: SES, contents of event data): that it
 * was delivered, that it bounced, or that it was delivered and marked as unwanted. What is told happens by the clock that
 * dates the mails; the event itself, whose age counts for retries, is of real time.
 */
export function sesEventsOf({ messageId, from, to, at, bounce }: Mail): unknown[] {
  const mail = { timestamp: at, messageId, source: from, destination: to, tags };
  const recipients = to.map((emailAddress) => ({ emailAddress }));
  const delivered = event('Email Delivered', {
    eventType: 'Delivery',
    mail,
    delivery: { timestamp: at, recipients: to, smtpResponse: '250 2.0.0 OK' },
  });
  const bounced = event('Email Bounced', {
    eventType: 'Bounce',
    mail,
    bounce: {
      timestamp: at,
      bounceType: 'Permanent',
      bounceSubType: 'NoEmail',
      bouncedRecipients: recipients,
    },
  });
  const complained = event('Email Complaint Received', {
    eventType: 'Complaint',
    mail,
    complaint: { timestamp: at, complaintFeedbackType: 'abuse', complainedRecipients: recipients },
  });
  if (bounce === 'bounce') return [bounced];
  return bounce === 'complaint' ? [delivered, complained] : [delivered];
}

const event = (detailType: string, detail: unknown) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': detailType,
  source: 'aws.ses',
  account: '000000000000',
  time: new Date().toISOString(),
  region: 'eu-north-1',
  resources: ['arn:aws:ses:eu-north-1:000000000000:configuration-set/local'],
  detail,
});
