import { expect, test } from 'vitest';
import { mergedHistory } from '../../functions/web/applications/merged-history.ts';
import type { AuditRow } from '../../shared/domain/audit.ts';
import type { MailLog } from '../../shared/domain/correspondence.ts';
import { aCaseFile, aQuestion } from '../builders/application.ts';

const act = (sequence: number, action: AuditRow['action'], at: string, by = 'system'): AuditRow => ({
  applicationId: 'a1',
  sequence,
  action,
  at,
  by,
  details: {},
  previousHash: '',
  hash: '',
});
const mail = (id: string, to: string, times: Pick<MailLog, 'startedAt' | 'sentAt'>): MailLog => ({
  id,
  applicationId: 'a1',
  kind: 'received',
  to,
  subject: 'Ämne',
  ...times,
});

test('acts and mails are merged by time, a mail at the time that it left', () => {
  const audit = [
    act(1, 'submitted', '2019-01-14T08:00:00.000Z', 'hospa@example.org'),
    act(2, 'assessed', '2019-01-14T08:00:10.000Z'),
  ];
  const mails = [
    mail('received', 'hospa@example.org', {
      startedAt: '2019-01-14T08:00:01.000Z',
      sentAt: '2019-01-14T08:00:20.000Z',
    }),
    mail('unsure', 'hospa@example.org', { startedAt: '2019-01-14T08:00:05.000Z' }),
  ];

  const shown = mergedHistory(aCaseFile({ audit, mails })).map((item) =>
    item.kind === 'audit' ? item.row.action : item.mail.id,
  );

  expect(shown).toEqual(['submitted', 'unsure', 'assessed', 'received']);
});

test('acts of the same moment keep the order of their chain, before a mail of that moment', () => {
  const at = '2019-01-14T08:00:00.000Z';
  const audit = [act(2, 'assessed', at), act(1, 'submitted', at)];
  const mails = [mail('received', 'hospa@example.org', { startedAt: at, sentAt: at })];

  const shown = mergedHistory(aCaseFile({ audit, mails })).map((item) =>
    item.kind === 'audit' ? item.row.sequence : 'mail',
  );

  expect(shown).toEqual([1, 2, 'mail']);
});

test('persons are named where they are known, and else by role, never by e-mail', () => {
  const audit = [
    act(1, 'submitted', '2019-01-14T08:00:00.000Z', 'hospa@example.org'),
    act(2, 'asked', '2019-01-14T08:01:00.000Z'),
    act(3, 'new-round', '2019-01-14T08:02:00.000Z', 'someone@example.org'),
    act(4, 'imported', '2019-01-14T08:03:00.000Z', 'import'),
  ];
  const mails = [mail('wanted', 'direktor@example.org', { startedAt: '2019-01-14T08:04:00.000Z' })];
  const file = aCaseFile({ audit, mails, questions: [aQuestion()] });

  const actors = mergedHistory(file).map((item) => (item.kind === 'audit' ? item.actor : item.to));

  expect(actors).toEqual([
    { kind: 'named', name: 'Sökande', unitName: 'HOSPA' },
    { kind: 'system' },
    { kind: 'official' },
    { kind: 'import' },
    { kind: 'director' },
  ]);
});

test('a substitute is told from the director in whose place they were asked', () => {
  const at = '2019-01-14T08:04:00.000Z';
  const mails = ['direktor@example.org', 'ersattare@example.org'].map((to, n) =>
    mail(`wanted-${n}`, to, { startedAt: at }),
  );
  const insteadOf = { email: 'direktor@example.org', name: 'HoS-direktör' };
  const questions = [aQuestion({ askedOf: 'ersattare@example.org', insteadOf })];

  const actors = mergedHistory(aCaseFile({ mails, questions })).map(
    (item) => item.kind === 'mail' && item.to,
  );

  expect(actors).toEqual([{ kind: 'director' }, { kind: 'substitute' }]);
});
