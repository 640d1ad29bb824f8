/** A call of the table, just before or just after which the process dies. */
export type KillPoint = { command: string; texts: string[]; when: 'before' | 'after' };

const after = (command: string, ...texts: string[]): KillPoint => ({ command, texts, when: 'after' });
const before = (command: string, ...texts: string[]): KillPoint => ({ command, texts, when: 'before' });

const transact = 'TransactWriteItemsCommand';
const update = 'UpdateItemCommand';
const put = 'PutItemCommand';

/** From the application's first write to its last. */
export const killPoints: Record<string, KillPoint> = {
  'after the submission': after(transact, 'SUBMISSION#'),
  'between the start of the execution and its note': before(update, 'OUTBOX#start-', 'relayedAt'),
  'between SES and the note of the mail': before(transact, 'MAIL#received', 'messageId'),
  'between the question and its token': before(update, 'taskToken'),
  'after the decision': after(transact, 'COUNTER#'),
  'between the signal and its note': before(update, 'OUTBOX#answer-', 'relayedAt'),
  'between the last mail and its audit row': before(transact, 'AUDIT#', '"told"'),
};

/** Moments of a return, its completion and the question that follows, beside those that are like the first one's. */
export const turnKillPoints: Record<string, KillPoint> = {
  'after the return': after(transact, '"action":"returned"'),
  'after the token of the wait': after(update, 'QUESTION#00000002', 'taskToken'),
  'after the completion': after(transact, '"action":"completed"'),
  'between the new question and its token': after(transact, '"action":"asked"', '-decision-3'),
};

/** Moments of a provider's quarter, from the approval to the letter about the attest, beside those that are like an application's. */
export const payoutKillPoints: Record<string, KillPoint> = {
  'after the beginning of the payouts': after(transact, '"action":"payouts-began"', '"quarter":"2019Q1"'),
  'after the request': after(transact, '"action":"payout-requested"'),
  'between the token and the mail to the controller': before(put, 'MAIL#attest-wanted'),
  'after the attest': after(transact, '"action":"payout-attested"'),
};

/** Moments of a year-end account, from its beginning to the letter about its acceptance. */
export const followUpKillPoints: Record<string, KillPoint> = {
  'after the beginning of the follow-up': after(transact, '"action":"follow-up-began"'),
  'between the token and the mail to the unit': before(put, 'MAIL#follow-up-wanted'),
  'after the acceptance': after(transact, '"action":"follow-up-accepted"'),
  'between the mail of the acceptance and its audit row': before(transact, 'AUDIT#', '"told"', '-F1"'),
};
