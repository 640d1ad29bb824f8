import middy from '@middy/core';
import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { onlyName } from '../../shared/log/only-name.ts';
import { createRecordMailEvent, MailNotKnown } from '../../shared/use-cases/record-mail-event.ts';
import { awsMailEventParts, type MailEventParts } from './composition.ts';
import { mailEventOf, type SesEvent, SesEventSchema } from './ses-event.ts';

/**
 * So old, an event is of a mail that was never noted: its sender died between sending and noting, and sent the mail again.
 * Lambda tries one and three minutes after the first time (AWS documentation: asynchronous invocation).
 */
const notedWithinSeconds = 120;

/** SES sent something that is not an event of a mail. `place` names fields, never what stands in them. */
class ContractBroken extends Error {
  readonly place: string;

  constructor(place: string) {
    super('ContractBroken');
    this.name = 'ContractBroken';
    this.place = place;
  }
}

/** Notes what became of a mail, as SES tells it through EventBridge. What is thrown is a name: Lambda tries again, and then puts the event aside. */
export function createMailEventHandler(parts: MailEventParts) {
  const record = createRecordMailEvent(parts);
  return middy<unknown, void>()
    .use({
      // Replaced, not thrown: middy would hang what was thrown first on an error that is thrown here.
      onError: (request) => {
        logFailure(parts, request.error);
        request.error = onlyName(request.error);
      },
    })
    .handler(async (raw) => {
      const event = parse(raw);
      const mailEvent = mailEventOf(event);
      try {
        await record(mailEvent);
      } catch (error) {
        if (!(error instanceof MailNotKnown && isOld(event, parts))) throw error;
        parts.log.warn('MAIL_UNKNOWN', { type: event['detail-type'], messageId: mailEvent.messageId });
        return;
      }
      if (mailEvent.kind === 'undelivered') {
        parts.log.warn('MAIL_UNDELIVERED', { why: mailEvent.why, messageId: mailEvent.messageId });
      }
    });
}

const isOld = ({ time }: SesEvent, { realClock }: MailEventParts): boolean =>
  Date.parse(realClock.now()) - Date.parse(time) >= notedWithinSeconds * 1000;

function parse(raw: unknown): SesEvent {
  const result = SesEventSchema.safeParse(raw);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ContractBroken(`${(issue?.path ?? []).join('.')} ${issue?.code}`);
}

/** A mail that is not noted yet is no failure: the next try finds it. */
function logFailure({ log }: MailEventParts, error: unknown): void {
  if (error instanceof MailNotKnown) return;
  const place = error instanceof ContractBroken ? { place: error.place } : {};
  log.error('MAIL_EVENT_FAILED', error, place);
}

export const handler = lazyHandler(() => createMailEventHandler(awsMailEventParts()));
