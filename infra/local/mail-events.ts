import { setTimeout as wait } from 'node:timers/promises';
import { composeMailEvents } from '../../functions/mail-events/composition.ts';
import { createMailEventHandler } from '../../functions/mail-events/record.ts';
import type { Foundation } from './foundation.ts';
import { lambdaContext } from './machine/lambda-context.ts';
import type { StopList } from './machine/stop-list.ts';
import type { Mail } from './mailbox/mailbox.ts';
import { sesEventsOf } from './mailbox/ses-events.ts';

// As Lambda does, but for the pauses: the mail is noted milliseconds after SES took it.
const mostTries = 30;
const longestPauseMilliseconds = 250;
/** More than can have been under way when the last run stopped. Events that come twice change nothing. */
const againAtStart = 50;
/** What was not noted when the last run stopped will not be: its task sends again, under another id. */
const mostTriesAtStart = 5;

export type MailEvents = Awaited<ReturnType<typeof startMailEvents>>;

/** Tells the function for mail events what became of each mail, as SES does through EventBridge. */
export async function startMailEvents({ mailbox, surroundings }: Foundation, stops: StopList) {
  const handle = createMailEventHandler(composeMailEvents(surroundings));
  const underWay = new Set<Promise<void>>();
  let stopped = false;
  stops.add('mail events', async () => {
    stopped = true;
    await Promise.all(underWay);
  });

  function tell(mail: Mail, tries = mostTries): void {
    const telling = tellAll(mail, tries).finally(() => underWay.delete(telling));
    underWay.add(telling);
  }

  async function tellAll(mail: Mail, tries: number): Promise<void> {
    for (const event of sesEventsOf(mail)) await tryUpTo(tries, event);
  }

  async function tryUpTo(tries: number, event: unknown): Promise<void> {
    for (let n = 1; !stopped; n += 1) {
      try {
        return await handle(event, lambdaContext('mail-events'));
      } catch (error) {
        // On AWS it would wait in the queue for what failed.
        if (n >= tries) return surroundings.log.error('MAIL_EVENT_FAILED', error, { where: 'given up' });
        await wait(Math.min(longestPauseMilliseconds, 10 * 2 ** n));
      }
    }
  }

  mailbox.onMail((mail) => tell(mail));
  for (const mail of (await mailbox.messages()).slice(-againAtStart)) tell(mail, mostTriesAtStart);
  return {
    /** Resolves when no event is under way; says whether one was. */
    async idle(): Promise<boolean> {
      const worked = underWay.size > 0;
      while (underWay.size > 0) await Promise.all(underWay);
      return worked;
    },
  };
}
