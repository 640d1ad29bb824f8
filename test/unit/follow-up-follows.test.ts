import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import type { MailLog } from '../../shared/domain/correspondence.ts';
import { followUpFollows, followUpsToTell, reviewedMailId } from '../../shared/domain/follow-up-follows.ts';
import type { FollowUpSummary } from '../../shared/domain/follow-up-summary.ts';
import { aCaseFile, anApplication, anApproved } from '../builders/application.ts';
import { aFollowUp, anAccepted, aReturned } from '../builders/follow-up.ts';
import { aProgramme } from '../builders/programme.ts';

const base = aProgramme();
const programme = aProgramme({ assumed: { ...base.assumed, followUpOpens: '2020-01-07' } });
const opensAt = '2020-01-07T07:00:00.000Z';
const asked: FollowUpSummary = {
  status: 'asked',
  askedAt: opensAt,
  dueOn: '2020-02-14',
  revision: 0,
  late: false,
};
const told = (number: string, sequence = 1): CaseFile['audit'][number] => ({
  applicationId: 'a1',
  sequence,
  action: 'told',
  at: '2020-01-28T08:00:00.000Z',
  by: 'system',
  details: { number },
  previousHash: 'p',
  hash: 'h',
});
const file = (summary: Partial<FollowUpSummary> | undefined, more: Partial<CaseFile> = {}): CaseFile =>
  aCaseFile({
    application: {
      ...anApproved(250_000, '9902'),
      ...(summary && { followUp: { ...asked, ...summary } }),
    },
    ...more,
  });
const needs = (of: CaseFile, now = '2020-01-20T08:00:00.000Z') =>
  followUpFollows(of, programme, { holidays: [], now });

describe('What a follow-up needs', () => {
  it('is nothing where nothing is approved, or it has not begun', () => {
    expect(needs(aCaseFile({ application: { ...anApplication(), followUp: asked } }))).toEqual({
      need: 'end',
    });
    expect(needs(file(undefined))).toEqual({ need: 'end' });
  });

  it('is to wait until it opens, and then to ask the unit, from that very moment', () => {
    expect(needs(file({}), '2020-01-07T06:59:59.999Z')).toEqual({ need: 'wait', until: opensAt });
    expect(needs(file({}), opensAt)).toEqual({ need: 'ask-unit' });
  });

  it('is a coordinator’s review once it is in', () =>
    expect(needs(file({ status: 'submitted' }, { followUps: [aFollowUp()] }))).toEqual({
      need: 'ask-coordinator',
    }));

  it('is to tell the unit that it is returned, and then to ask for it again', () => {
    const returned = { followUps: [aReturned()] };
    expect(needs(file({ status: 'returned' }, returned))).toEqual({ need: 'tell' });
    expect(needs(file({ status: 'returned' }, { ...returned, audit: [told('a1-F1')] }))).toEqual({
      need: 'ask-unit',
    });
  });

  it('is to tell of a return also when the account has been sent in again meanwhile', () => {
    const followUps = [aReturned(), aFollowUp({ revision: 2 })];
    expect(needs(file({ status: 'submitted' }, { followUps }))).toEqual({ need: 'tell' });
    expect(needs(file({ status: 'submitted' }, { followUps, audit: [told('a1-F1')] }))).toEqual({
      need: 'ask-coordinator',
    });
  });

  it('is to tell that it is accepted, to ask back what is owed, and then nothing more', () => {
    const accepted = { followUps: [anAccepted()], audit: [told('a1-F1')] };
    const repayment = { amount: 20, payBy: '2020-02-26' };
    const repaid = { on: '2020-02-20', notedAt: '2020-02-20T09:00:00.000Z', notedBy: 'c@example.org' };
    expect(needs(file({ status: 'accepted' }, { followUps: [anAccepted()] }))).toEqual({ need: 'tell' });
    expect(needs(file({ status: 'accepted' }, accepted))).toEqual({ need: 'end' });
    expect(needs(file({ status: 'accepted', repayment }, accepted))).toEqual({ need: 'ask-back' });
    expect(needs(file({ status: 'accepted', repayment: { ...repayment, repaid } }, accepted))).toEqual({
      need: 'end',
    });
  });
});

describe('What the unit is to be told', () => {
  const mail = (more: Partial<MailLog>): MailLog => ({
    id: 'follow-up-returned-1',
    applicationId: 'a1',
    kind: 'follow-up-returned',
    to: 'ortopedi@example.org',
    subject: 'x',
    startedAt: '2020-01-27T09:00:00.000Z',
    messageId: 'm-1',
    ...more,
  });
  const followUps = [aReturned(), anAccepted({ revision: 2 })];
  const audit = [told('a1-F1'), told('a1-F2', 2)];
  const idsOf = (more: Partial<CaseFile>) =>
    followUpsToTell(file({ status: 'accepted' }, { followUps, audit, ...more })).map(({ id }) => id);

  it('is each answer once, in their order, and no account that waits for one', () => {
    expect(idsOf({ audit: [] })).toEqual(['a1-F1', 'a1-F2']);
    expect(idsOf({})).toEqual([]);
    expect(idsOf({ followUps: [...followUps, aFollowUp({ revision: 3 })] })).toEqual([]);
  });

  it('is told again when somebody wants the mail sent again, or it is not known to have left', () => {
    expect(idsOf({ mails: [mail({ resend: true })] })).toEqual(['a1-F1']);
    expect(idsOf({ mails: [mail({ messageId: undefined })] })).toEqual(['a1-F1']);
    expect(idsOf({ mails: [mail({})] })).toEqual([]);
    expect(idsOf({ mails: [mail({ messageId: undefined, refused: 'MessageRejected' })] })).toEqual([]);
  });

  it('has a mail of its own for each answer', () =>
    expect(followUps.map(reviewedMailId)).toEqual(['follow-up-returned-1', 'follow-up-accepted-2']));
});
