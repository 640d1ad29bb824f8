import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { quarterQuestion } from '../../../shared/domain/case-file.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { type Payout, standingPayout } from '../../../shared/domain/payout.ts';
import { awardOf } from '../../../shared/domain/payout-rules.ts';
import { delegationOn, hasRole } from '../../../shared/domain/person.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { mayAnswer } from '../../../shared/use-cases/may-answer.ts';
import { wordsOf } from '../applications/words.ts';
import { page } from '../frame/page.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import { whoHasIt } from '../link/who-has-it.ts';
import type { FieldError } from '../ui/error-summary.ts';
import type { Content } from '../ui/html.ts';
import { attestPage } from './attest-page.ts';
import type { AttestView } from './attest-view.ts';
import { waitingAttests } from './waiting-attests.ts';

/** A request as it stands in the file of its application. */
export type AttestCase = { file: CaseFile; payout: Payout };

type Shown = {
  status?: 200 | 409 | 422;
  errors?: readonly FieldError[];
  typed?: string | undefined;
  /** What was refused, said with what is known now. */
  refused?: (view: AttestView) => Content[];
};

/** The page of a request, for whoever may answer it and for those who read. */
export async function showAttest(c: SiteContext, found: AttestCase, shown: Shown = {}) {
  const { status = 200, errors = [], typed, refused } = shown;
  const view = { ...(await viewOf(c, found)), errors, typed };
  const body = attestPage({ ...view, refused: refused?.(view) ?? [] });
  const title = c.get('t')('attest.title', { activity: found.payout.activity });
  return page(c, { title, body, status, hasErrors: status !== 200 });
}

async function viewOf(c: SiteContext, { file, payout }: AttestCase): Promise<AttestView> {
  const parts = c.get('parts');
  const person = personOf(c);
  const now = parts.clock.now();
  const { application } = file;
  const question = quarterQuestion(file, 'attest', payout.quarter);
  const isOpen = question?.status === 'open' && payout.status === 'requested';
  const mine = isOpen && mayAnswer(person, question);
  const [books, unit, waiting, holder] = await Promise.all([
    parts.programmes.find(application.programmeId),
    parts.directory.findUnit(application.unitId),
    // Only what is answered leads on to the next.
    hasRole(person, 'controller') && payout.status !== 'requested' ? waitingAttests(parts, person, now) : [],
    isOpen && !mine && !question.trouble ? whoHasIt(c, question) : undefined,
  ]);
  if (!books) throw new DomainError('ProgrammeNotFound');
  return {
    ...wordsOf(c),
    file,
    books,
    payout,
    award: awardOf(application),
    question,
    person,
    mayAnswer: mine,
    limit: delegationOn(person, localDateOf(now))?.limit,
    accountChange: unit?.provider?.accountChange,
    holder,
    next: waiting.filter((it) => it.payout.id !== payout.id),
    justDone: c.req.query('done') === '1' && isBy(payout, person.email),
    refused: [],
    errors: [],
    typed: undefined,
  };
}

const isBy = ({ attest, returned }: Payout, email: string): boolean =>
  (attest ?? returned)?.by.email === email;

/** The request that stands for the quarter, unless nobody has asked for its money. */
export function attestCaseOf(file: CaseFile, quarter: Payout['quarter']): AttestCase | undefined {
  const payout = standingPayout(file.payouts, quarter);
  return payout && payout.status !== 'lapsed' ? { file, payout } : undefined;
}
