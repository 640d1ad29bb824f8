import type { ApplicationContent } from '../../shared/domain/application.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { mendAccount, openAccount, sendAccount } from './account-form.ts';
import { type AccountHabit, costOf, type YearEndMoment } from './account-habits.ts';
import { unclearMeasures } from './coordinators-desk.ts';
import type { ReceivedMail } from './people.ts';
import type { createSignIns } from './sign-ins.ts';
import { expectStatus, mainText } from './visitor.ts';

/** Somebody who accounts for an activity that was approved, with what has come by mail and what has been done. */
export type AccountPlayer = {
  programme: Programme;
  applicationId: string;
  content: ApplicationContent;
  /** In kronor: what was applied for, for the director approves that. */
  award: number;
  habit: AccountHabit;
  /** Those that lead to the account; and those that lead to what is asked back. */
  mails: { account: ReceivedMail[]; repayment: ReceivedMail[] };
  /** How many mails about the account had come when it was last sent in. */
  sentAfter: number | undefined;
  hasRepaid: boolean;
};

export type Started = Pick<AccountPlayer, 'programme' | 'applicationId' | 'content' | 'habit'>;

export const newAccountPlayer = (started: Started): AccountPlayer => ({
  ...started,
  award: started.content.amount ?? 0,
  mails: { account: [], repayment: [] },
  sentAfter: undefined,
  hasRepaid: false,
});

export type SignedIn = ReturnType<typeof createSignIns>;

/** Sends in the account when it is time by the habit, or mends one that has come back. Answers whether anything was sent. */
export async function account(
  player: AccountPlayer,
  moment: YearEndMoment,
  signedIn: SignedIn,
): Promise<boolean> {
  const { mails, sentAfter, habit } = player;
  if (sentAfter === undefined) return moment === habit.sends && send(player, signedIn);
  return mails.account.length > sentAfter && mend(player, signedIn);
}

const clearMeasures = 'Vi har gjort det som beslutet gäller, och arbetssättet är infört.';

/** @throws Error when no mail has asked for the account, or its page cannot be written on */
async function send(player: AccountPlayer, signedIn: SignedIn): Promise<boolean> {
  const { habit, award, content, applicationId } = player;
  const mail = player.mails.account.at(-1);
  if (!mail) throw new Error(`nobody has been asked to account for ${applicationId}`);
  const { visitor } = await signedIn(mail.to);
  const form = await openAccount(visitor, mail.link);
  if (!form) throw new Error(`${mail.link} should be open`);
  const measures = habit.isUnclear ? unclearMeasures : clearMeasures;
  await sendAccount(visitor, form, {
    measures,
    cost: costOf(habit, award),
    award,
    need: content.continuedNeed,
  });
  player.sentAfter = player.mails.account.length;
  return true;
}

/** A mail about the account that comes after it was sent in may be a reminder that crossed it: then there is no form. */
async function mend(player: AccountPlayer, signedIn: SignedIn): Promise<boolean> {
  const mail = player.mails.account.at(-1);
  if (!mail) return false;
  const { visitor } = await signedIn(mail.to);
  const form = await openAccount(visitor, mail.link);
  if (form) await mendAccount(visitor, form, clearMeasures);
  player.sentAfter = player.mails.account.length;
  return form !== undefined;
}

/** Whoever is late with it waits for a reminder: the first mail is the statement. At last everybody pays. */
export const paysBackNow = ({ mails, habit, hasRepaid }: AccountPlayer, moment: YearEndMoment): boolean =>
  !hasRepaid && mails.repayment.length > (habit.paysBackLate && moment !== 'settled' ? 1 : 0);

/**
 * The provider reads the statement and pays; the controller sees the money come in, and notes it on the same page.
 * @throws Error when the statement does not open, or the controller's note is not taken
 */
export async function payBack(player: AccountPlayer, signedIn: SignedIn, controller: string): Promise<void> {
  const mail = player.mails.repayment.at(-1);
  if (!mail) throw new Error(`nothing has been asked back for ${player.applicationId}`);
  const statement = await (await signedIn(mail.to)).visitor.get(mail.link);
  expectStatus(statement, 200, 'the provider reads what is asked back');
  const { visitor } = await signedIn(controller);
  const page = await visitor.get(mail.link);
  expectStatus(page, 200, 'the controller opens what is asked back');
  const noted = await visitor.submit(page, 'form[action$="/repayment"]');
  expectStatus(noted, 200, 'the controller notes that the money has come');
  if (noted.document.querySelector('form[action$="/repayment"]'))
    throw new Error(`the repayment is not noted: ${mainText(noted).slice(0, 300)}`);
  player.hasRepaid = true;
}
