import type { Application } from './application.ts';
import type { KeptAssessment } from './assessment.ts';
import type { AuditRow } from './audit.ts';
import type { ContentVersion } from './content-version.ts';
import type { MailLog } from './correspondence.ts';
import type { Decision } from './decision.ts';
import type { Question } from './question.ts';

/** One application with its whole history, as one query reads it. Rows are in the order they were written. */
export type CaseFile = {
  application: Application;
  questions: Question[];
  decisions: Decision[];
  /** What the applicant has said, each time; none for what was imported or sent in before versions were kept. */
  versions: ContentVersion[];
  assessment?: KeptAssessment | undefined;
  mails: MailLog[];
  audit: AuditRow[];
};

/** The latest question to a decider. */
export const latestAsked = ({ questions }: CaseFile): Question | undefined =>
  questions.findLast(({ kind }) => kind === 'decision');

/** What waits now, for whomever it waits. */
export const waitingQuestion = ({ questions }: CaseFile): Question | undefined =>
  questions.findLast(({ status }) => status === 'open');

export const latestDecision = ({ decisions }: CaseFile): Decision | undefined => decisions.at(-1);
