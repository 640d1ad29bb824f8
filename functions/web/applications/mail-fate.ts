import type { MailLog } from '../../../shared/domain/correspondence.ts';
import { mailFaultOf } from '../../../shared/domain/mail-fault.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from './words.ts';

/** How far a mail has come, a sentence for each thing: arrived or not, and sent again. */
export function mailFate({ t, language }: Words, mail: MailLog): string[] {
  const { resend, resends = 0 } = mail;
  return [
    outcomeOf({ t, language }, mail),
    ...(resend ? [t('history.resend')] : []),
    ...(resends > 0
      ? [resends === 1 ? t('history.resends.one') : t('history.resends.many', { count: resends })]
      : []),
  ].filter((sentence) => sentence !== '');
}

/** Empty for a mail that has left and of which nothing more is known. */
function outcomeOf({ t, language }: Words, mail: MailLog): string {
  const { refused, undelivered, deliveredAt, messageId } = mail;
  if (refused) return t('history.refused', { reason: refused });
  if (undelivered) {
    const why = t(`mailFault.${mailFaultOf(undelivered.why)}`);
    return t('history.undelivered', { why, when: formatDateTime(undelivered.at, language) });
  }
  if (deliveredAt) return t('history.delivered', { when: formatDateTime(deliveredAt, language) });
  return messageId ? '' : t('history.notConfirmed');
}
