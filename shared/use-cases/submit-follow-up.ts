import { followUpQuestion } from '../domain/case-file.ts';
import { DomainError } from '../domain/errors.ts';
import {
  type FollowUp,
  type FollowUpContent,
  FollowUpContentSchema,
  followUpId,
  standingFollowUp,
} from '../domain/follow-up.ts';
import { dueOnOf, lateFrom } from '../domain/follow-up-dates.ts';
import { assertFollowUpFits, assertMayFollowUp, depreciationOf } from '../domain/follow-up-rules.ts';
import type { Award } from '../domain/payout-rules.ts';
import type { Person } from '../domain/person.ts';
import { figuresOf } from '../domain/report-figures.ts';
import { hasExpired } from '../domain/stockholm-time.ts';
import type { BeginFollowUpDeps } from './begin-follow-up.ts';
import { type LoadedCase, loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import { answerRow } from './outbox-rows.ts';
import type { Act } from './ports.ts';
import { assertOfUnit } from './unit-member.ts';

export type FollowUpWish = {
  person: Person;
  applicationId: string;
  content: FollowUpContent;
  /** The number of the decision whose award the person saw. */
  seenAward: string;
};

/** `recordedBefore`: the very same account stood there already: a reload, a double click (SECURITY 35). */
export type SubmittedFollowUp = { followUp: FollowUp; recordedBefore: boolean };

/**
 * The unit sends in the account of its activity, in one transaction with the answer to the question that waits for it.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound, NotAllowed, AwardMoved when another award stands than the
 * person saw, and those of assertMayFollowUp and assertFollowUpFits
 */
export function createSubmitFollowUp(deps: BeginFollowUpDeps) {
  return (wish: FollowUpWish): Promise<SubmittedFollowUp> =>
    optimistically(async () => {
      const loaded = await loadCase(deps, wish.applicationId);
      const { file, books } = loaded;
      const { application, followUps } = file;
      assertOfUnit(wish.person, application);
      const standing = standingFollowUp(followUps);
      if (standing?.status === 'submitted' && saysTheSame(standing, wish))
        return { followUp: standing, recordedBefore: true };
      const { programme } = books;
      const now = deps.clock.now();
      const award = assertMayFollowUp(application, {
        programme,
        followUps,
        moment: { holidays: deps.holidays, now },
      });
      if (award.number !== wish.seenAward)
        throw new DomainError('AwardMoved', { number: award.number, amount: award.amount });
      assertFollowUpFits(wish.content, { application, programme, award });
      const followUp = accountFrom(loaded, wish, { award, now });
      await deps.applications.commit(actOf(loaded, followUp));
      return { followUp, recordedBefore: false };
    });

  function accountFrom(
    { file: { application, followUps }, books: { programme } }: LoadedCase,
    { person, content }: FollowUpWish,
    { award, now }: { award: Award; now: string },
  ): FollowUp {
    const revision = (standingFollowUp(followUps)?.revision ?? 0) + 1;
    const { number, amount, fundingPartId, costObject } = award;
    const { followUp: asked } = application;
    return {
      id: followUpId(application.id, revision),
      applicationId: application.id,
      programmeId: application.programmeId,
      unitId: application.unitId,
      unitName: application.unitName,
      activity: application.content.activity,
      revision,
      status: 'submitted',
      content,
      depreciation: depreciationOf(content, programme),
      award: { number, amount, fundingPartId, costObject },
      submittedBy: { email: person.email, name: person.name },
      submittedAt: now,
      late: asked !== undefined && hasExpired(lateFrom(dueOnOf(asked, programme, deps.holidays)), now),
    };
  }
}

function actOf({ file }: LoadedCase, followUp: FollowUp): Act {
  const { application } = file;
  const { revision, submittedAt: at, submittedBy, late, content } = followUp;
  const { answer, amount } = content.continuedNeed;
  const question = followUpQuestion(file, 'follow-up');
  const waits = question?.status === 'open' ? question : undefined;
  return {
    before: application,
    after: {
      ...application,
      followUp: application.followUp && {
        ...application.followUp,
        status: 'submitted',
        revision,
        late: application.followUp.late || late,
        figures: figuresOf(followUp),
        need: { answer, ...(amount !== undefined && { amount }) },
      },
    },
    facts: [{ action: 'follow-up-submitted', at, by: submittedBy.email, details: { revision } }],
    answered: waits && { ...waits, status: 'answered', answeredAt: at, outcome: 'submitted' },
    followUp: { after: followUp },
    outbox: waits ? [answerRow(waits, at)] : [],
  };
}

/** Fields stand in the schema's order in what was read: so they must in what is sent. */
const saysTheSame = (standing: FollowUp, { person, content, seenAward }: FollowUpWish): boolean =>
  standing.submittedBy.email === person.email &&
  standing.award.number === seenAward &&
  JSON.stringify(standing.content) === JSON.stringify(FollowUpContentSchema.parse(content));
