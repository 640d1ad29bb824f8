import type { Clock } from '../domain/clock.ts';
import { asksToDecide, type MailLog } from '../domain/correspondence.ts';
import { personDifferences } from '../domain/directory-differences.ts';
import { isFaultOfAddress, isLost, type MailEvent, mailFaultOf } from '../domain/mail-fault.ts';
import type { OutboxRow } from '../domain/outbox.ts';
import { hasRole, type Person } from '../domain/person.ts';
import { isRouted } from '../domain/question.ts';
import { optimistically } from './optimistic.ts';
import { askAgainRow } from './outbox-rows.ts';
import type { Directory, DirectoryWrite, MailStore, NewId, QuestionStore } from './ports.ts';

export type RecordMailEventDeps = {
  mails: MailStore;
  questions: Pick<QuestionStore, 'find'>;
  directory: Pick<Directory, 'find' | 'setMailFault'>;
  clock: Clock;
  newId: NewId;
};

/** The mail service tells of a mail that is not noted as sent, or not yet: the note may be on its way. */
export class MailNotKnown extends Error {
  constructor() {
    super('MailNotKnown');
    this.name = 'MailNotKnown';
  }
}

/**
 * Notes what became of a mail. When it will never arrive, and was the question to the one who has it, the question is put
 * again in the same write, so that it goes to somebody whom mails reach (SECURITY 32). When the address is at fault, the
 * directory says so, and every question of that person moves. The same event twice, or in another order, changes nothing
 * more: a bounce holds against a delivery, and an event about an earlier sending of a mail that was sent again is none.
 * @throws MailNotKnown, DomainError TooManyAtOnce: both may go better in a while
 */
export function createRecordMailEvent(deps: RecordMailEventDeps) {
  return (event: MailEvent): Promise<void> =>
    optimistically(async () => {
      const log = await deps.mails.findByMessage(event.messageId);
      if (!log) throw new MailNotKnown();
      if (log.messageId !== event.messageId || isLost(log)) return;
      if (event.kind === 'delivered') return arrived(log, event.at);
      await gotLost(log, { at: event.at, why: event.why });
    });

  async function arrived(log: MailLog, at: string): Promise<void> {
    if (log.deliveredAt && !log.undelivered) return;
    await deps.mails.noteDelivered(log, at);
  }

  /** The address first: should this stop half way, the event comes again and finds the mail not noted. */
  async function gotLost(log: MailLog, why: { at: string; why: string }): Promise<void> {
    const fault = mailFaultOf(why.why);
    if (fault === 'passing' && log.undelivered) return;
    if (isFaultOfAddress(fault)) await noteAddress(log.to, why);
    const outbox = fault === 'passing' ? undefined : await askAgain(log);
    await deps.mails.noteUndelivered(log, why, outbox);
  }

  async function noteAddress(email: string, mailFault: { at: string; why: string }): Promise<void> {
    const person = await deps.directory.find(email);
    if (!person || person.mailFault) return;
    await deps.directory.setMailFault(email, mailFault, mailFaultWrite(deps, person, mailFault, 'system'));
  }

  async function askAgain(log: MailLog): Promise<OutboxRow | undefined> {
    if (log.questionSequence === undefined || !asksToDecide(log.kind)) return undefined;
    const question = await deps.questions.find(log.applicationId, log.questionSequence);
    if (!question || !isRouted(question) || question.status !== 'open' || question.askedOf !== log.to) {
      return undefined;
    }
    return askAgainRow(question, `undelivered-${log.id}-${log.resends ?? 0}`, deps.clock.now());
  }
}

/** The row of the directory's history, and the note to the relay where the person may have to decide. */
export function mailFaultWrite(
  { clock, newId }: { clock: Clock; newId: NewId },
  person: Person,
  mailFault: Person['mailFault'],
  by: string,
): DirectoryWrite {
  const at = clock.now();
  const id = newId();
  const change = { id, at, by, differences: personDifferences(person, { ...person, mailFault }) };
  if (!hasRole(person, 'director', 'substitute', 'controller')) return { change };
  return { change, outbox: { kind: 'directory-changed', id: `directory-changed-${id}`, createdAt: at } };
}
