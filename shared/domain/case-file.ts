import type { Application } from './application.ts';
import type { KeptAssessment } from './assessment.ts';
import type { AuditRow } from './audit.ts';
import type { ContentVersion } from './content-version.ts';
import type { MailLog } from './correspondence.ts';
import type { Decision } from './decision.ts';
import type { FollowUp } from './follow-up.ts';
import type { Payout } from './payout.ts';
import type { Question } from './question.ts';
import type { Quarter } from './stockholm-time.ts';

/** One application with its whole history, as one query reads it. Rows are in the order they were written. */
export type CaseFile = {
  application: Application;
  questions: Question[];
  decisions: Decision[];
  /** What the applicant has said, each time; none for what was imported or sent in before versions were kept. */
  versions: ContentVersion[];
  /** By quarter and revision. */
  payouts: Payout[];
  /** By revision. */
  followUps: FollowUp[];
  assessment?: KeptAssessment | undefined;
  mails: MailLog[];
  audit: AuditRow[];
};

/** The latest question to a decider. */
export const latestAsked = ({ questions }: CaseFile): Question | undefined =>
  questions.findLast(({ kind }) => kind === 'decision');

/** What waits now in the decision phase, for whomever it waits. */
export const waitingQuestion = ({ questions }: CaseFile): Question | undefined =>
  questions.findLast(({ status, kind }) => status === 'open' && ofDecisionPhase.has(kind));

const ofDecisionPhase = new Set<Question['kind']>(['decision', 'completion', 'deferral']);

/** The latest question of the followUp phase of a kind. */
export const followUpQuestion = (
  { questions }: CaseFile,
  kind: 'follow-up' | 'review' | 'repayment',
): Question | undefined => questions.findLast((it) => it.kind === kind);

/** The latest question of a kind about a quarter. */
export const quarterQuestion = (
  { questions }: CaseFile,
  kind: 'payout-request' | 'attest',
  quarter: Quarter,
): Question | undefined => questions.findLast((it) => it.kind === kind && it.quarter === quarter);

export const latestDecision = ({ decisions }: CaseFile): Decision | undefined => decisions.at(-1);
