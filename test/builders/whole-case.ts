import { chainRow } from '../../shared/domain/audit.ts';
import type { CaseExport } from '../../shared/domain/case-export.ts';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import type { WholeCase } from '../../shared/use-cases/ports.ts';
import { aCaseFile, anApplication, aQuestion } from './application.ts';
import { anApplicationContent } from './application-content.ts';
import { aDecision } from './decision.ts';
import { anAttested } from './payout.ts';
import { aProgramme } from './programme.ts';

export const aCaseExport = (overrides: Partial<CaseExport> = {}): CaseExport => ({
  id: '01D7V3S4M0EXPXRTXXXXXXXXXX',
  applicationId: 'a1',
  requestedBy: { email: 'samordnare@example.org', name: 'Samordnare' },
  at: '2020-02-03T10:15:00.000Z',
  ...overrides,
});

const at = '2019-01-14T08:00:00.000Z';
const by = { email: 'hospa@example.org', name: 'Sökande' };

/** A case with one of everything that a case can hold: two versions, a decision, a payout, an accepted follow-up, mails. */
export function aWholeCase(overrides: Partial<WholeCase> = {}): WholeCase {
  const content = anApplicationContent({ activity: 'Stöd åt nyanställda på Östra' });
  const completed = { ...content, amount: 250_000, existingResources: 'Två handledare, på halvtid' };
  const place = { applicationId: 'a1', auditCount: 0, auditHead: '' };
  const row = chainRow(
    { action: 'submitted', at, by: by.email, details: { amount: 250_000 } },
    place,
    sha256,
  );
  return {
    request: aCaseExport(),
    programme: aProgramme(),
    file: aCaseFile({
      application: anApplication({
        content: completed,
        programmeId: 'provsatsning-2019',
        status: 'approved',
      }),
      versions: [
        { applicationId: 'a1', number: 1, kind: 'submitted', content, by, at, applicationVersion: 1 },
        {
          ...{ applicationId: 'a1', number: 2, kind: 'completed', content: completed, by },
          at: '2019-01-20T08:00:00.000Z',
          reason: 'Nu står det vilka resurser vi har.',
          applicationVersion: 2,
        },
      ],
      questions: [
        aQuestion({ taskToken: 'token-of-the-execution', linkHash: 'hash-of-the-link', tokenRound: 1 }),
      ],
      decisions: [aDecision({ motivation: 'Angeläget.', conditions: 'Redovisa effekten.' })],
      payouts: [anAttested()],
      followUps: [anAcceptedFollowUp()],
      mails: [
        {
          ...{ id: 'received-1', applicationId: 'a1', kind: 'received', to: by.email },
          ...{ subject: 'Ansökan har kommit in', startedAt: at, sentAt: '2019-01-14T08:00:01.000Z' },
          messageId: 'm-1',
        },
      ],
      audit: [row],
    }),
    ...overrides,
  };
}

const anAcceptedFollowUp = (): FollowUp => ({
  id: 'a1-F1',
  applicationId: 'a1',
  programmeId: 'provsatsning-2019',
  unitId: 'hospa',
  unitName: 'HOSPA',
  activity: 'Stöd åt nyanställda på Östra',
  revision: 1,
  status: 'accepted',
  content: {
    measures: 'Alla nyanställda fick en handledare.',
    effects: [{ purposeId: '1', text: 'Färre slutade under året.' }],
    indicators: [],
    outcome: [{ type: 'staff', amount: 240_000 }],
    deviationComment: 'En månad ställdes in.',
    continuedNeed: { answer: 'yes' },
  },
  depreciation: 0,
  award: { number: 'RS/100/2019-1', amount: 250_000, fundingPartId: 'stimulus', costObject: '9902' },
  submittedBy: by,
  submittedAt: '2020-01-20T09:00:00.000Z',
  late: false,
  accepted: {
    by: { email: 'samordnare@example.org', name: 'Samordnare' },
    at: '2020-01-27T09:00:00.000Z',
    closing: { used: 240_000, released: 10_000, overpaid: 0 },
  },
});
