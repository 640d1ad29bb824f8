import type { Application, ApplicationContent } from '../domain/application.ts';
import { chainStart } from '../domain/audit.ts';
import type { Clock } from '../domain/clock.ts';
import { assertContentFits } from '../domain/content-rules.ts';
import type { ContentVersion } from '../domain/content-version.ts';
import { DomainError } from '../domain/errors.ts';
import { applies, hasRole, type Person } from '../domain/person.ts';
import { acceptsApplicationsOn, isOpenTo, type Programme } from '../domain/programme.ts';
import { decisionRound } from '../domain/round.ts';
import { localDateOf } from '../domain/stockholm-time.ts';
import { type Unit, unitHoldsOn } from '../domain/unit.ts';
import { sha256 } from './hash.ts';
import { optimistically } from './optimistic.ts';
import { startRow } from './outbox-rows.ts';
import type { ApplicationStore, Directory, NewId, ProgrammeStore } from './ports.ts';

export type SubmitDeps = {
  programmes: ProgrammeStore;
  applications: ApplicationStore;
  directory: Pick<Directory, 'findUnit'>;
  clock: Clock;
  newId: NewId;
};

export type Submission = {
  person: Person;
  programmeId: string;
  content: ApplicationContent;
  /** Made when the form was opened: the same key twice is one application (SECURITY 25). */
  key: string;
  /** The person has seen the warning that the same content was sent before. */
  sendAgain?: boolean;
};

/**
 * Hands in an application and asks the relay to start its decision phase, in one transaction. Returns its id.
 * @throws DomainError ProgrammeNotFound, ProgrammeClosed, ProvidersMayNotApply, UnitClosed, NotAllowed,
 * SameContentSentBefore and what the content rules refuse
 */
export function createSubmitApplication({ programmes, applications, directory, clock, newId }: SubmitDeps) {
  return (submission: Submission): Promise<string> =>
    optimistically(async () => {
      const { person, key } = submission;
      const made = await applications.findSubmission(person.email, key);
      if (made) return made;
      const programme = await openProgramme(submission.programmeId);
      await assertMayApply(person, programme);
      assertContentFits(submission.content, programme);
      const application = applicationFrom(submission, newId(), clock.now());
      const contentHash = sha256(JSON.stringify([submission.programmeId, submission.content]));
      const earlier = submission.sendAgain
        ? undefined
        : await applications.findSameContent(application.unitId, contentHash);
      if (earlier) return sameClickOrRefusal(person.email, key, earlier);
      await applications.commit({
        before: undefined,
        after: application,
        facts: [submittedFact(application)],
        submission: { key, contentHash, again: submission.sendAgain ?? false },
        said: firstVersion(application),
        outbox: [startRow(application, decisionRound(application), application.submittedAt)],
      });
      return application.id;
    });

  async function openProgramme(id: string): Promise<Programme> {
    const books = await programmes.find(id);
    if (!books) throw new DomainError('ProgrammeNotFound');
    const { programme } = books;
    if (!acceptsApplicationsOn(programme, localDateOf(clock.now()))) {
      throw new DomainError('ProgrammeClosed', {
        opens: programme.assumed.opens,
        closes: programme.assumed.closes,
      });
    }
    return programme;
  }

  /** A unit that has ended takes no new applications; those it has sent stay. */
  async function assertMayApply(person: Person, programme: Programme): Promise<void> {
    const { unitId } = person;
    const unit = unitId === undefined ? undefined : await directory.findUnit(unitId);
    if (!applies(person) || !isOfKind(person, unit)) throw new DomainError('NotAllowed');
    if (!isOpenTo(programme, person)) throw new DomainError('ProvidersMayNotApply');
    if (unit && !unitHoldsOn(unit, localDateOf(clock.now()))) {
      throw new DomainError('UnitClosed', { unit: unit.name });
    }
  }

  /** Of two clicks at the same moment the later one may meet the earlier one's content: that is the same application. */
  async function sameClickOrRefusal(email: string, key: string, earlier: string): Promise<string> {
    const made = await applications.findSubmission(email, key);
    if (made) return made;
    throw new DomainError('SameContentSentBefore', { applicationId: earlier });
  }
}

/** As the directory's own rules say; they may have been broken since by others' changes. */
const isOfKind = (person: Person, unit: Unit | undefined): boolean =>
  hasRole(person, 'provider') ? unit?.provider !== undefined : unit?.provider === undefined;

function applicationFrom(submission: Submission, id: string, now: string): Application {
  const { person, programmeId, content } = submission;
  if (!person.unitId || !person.unitName) throw new DomainError('NotAllowed');
  return {
    id,
    programmeId,
    unitId: person.unitId,
    unitName: person.unitName,
    applicant: { email: person.email, name: person.name },
    content,
    status: 'submitted',
    version: 1,
    applicantKind: hasRole(person, 'provider') ? 'provider' : 'department',
    rounds: { decision: 1 },
    submittedAt: now,
    source: 'form',
    auditCount: 0,
    auditHead: chainStart,
  };
}

const submittedFact = (application: Application) => ({
  action: 'submitted' as const,
  at: application.submittedAt,
  by: application.applicant.email,
  details: { activity: application.content.activity, ...amountDetail(application.content.amount) },
});

const amountDetail = (amount: number | undefined) => (amount === undefined ? {} : { amount });

const firstVersion = ({ id, content, applicant, submittedAt, version }: Application): ContentVersion => ({
  applicationId: id,
  number: 1,
  kind: 'submitted',
  content,
  by: applicant,
  at: submittedAt,
  applicationVersion: version,
});
