import type { Application } from './application.ts';
import type { Assessment } from './assessment.ts';
import type { AuditRow } from './audit.ts';
import type { MailLog } from './correspondence.ts';
import type { Decision } from './decision.ts';
import type { Question } from './question.ts';

/** One application with its whole history, as one query reads it. Rows are in the order they were written. */
export type CaseFile = {
  application: Application;
  questions: Question[];
  decisions: Decision[];
  assessment?: { assessedAt: string; round: string; assessment: Assessment } | undefined;
  mails: MailLog[];
  audit: AuditRow[];
};

export const latestQuestion = ({ questions }: CaseFile): Question | undefined => questions.at(-1);
export const latestDecision = ({ decisions }: CaseFile): Decision | undefined => decisions.at(-1);
