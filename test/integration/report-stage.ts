import type { LocalSystem } from '../../infra/local/system.ts';
import type { Application } from '../../shared/domain/application.ts';
import { awardEntries } from '../../shared/domain/award-entries.ts';
import { type Decision, summaryOf } from '../../shared/domain/decision.ts';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import { closingEntries, closingOf } from '../../shared/domain/follow-up-closing.ts';
import type { FollowUpStatus } from '../../shared/domain/follow-up-summary.ts';
import { figuresOf } from '../../shared/domain/report-figures.ts';
import type { Store } from '../../shared/store/store.ts';
import { anApplication } from '../builders/application.ts';
import { aDecision } from '../builders/decision.ts';
import { aFollowUp, aFollowUpContent } from '../builders/follow-up.ts';
import { coordinator, programme } from './web-support.ts';

/** When accounts are late: the programme's follow-up was due on 14 February 2020. */
export const yearEnd = '2020-03-02T08:00:00.000Z';
const sentInAt = '2020-01-20T09:00:00.000Z';

type World = { store: Store };
type Wanted = {
  /** Running number, which makes the id `a<n>` and the decision's number. */
  n: number;
  amount?: number;
  programmeId?: string;
  state?: 'none' | 'asked' | FollowUpStatus;
  outcome?: number | undefined;
  content?: Partial<FollowUp['content']> | undefined;
  unit?: string;
};

/** An approved activity with its decision and its ledger, and its account as far as it has come, past the state machine. */
export async function addActivity({ store }: World, wanted: Wanted): Promise<Application> {
  const { n, amount = 100_000, programmeId = programme.id, unit = 'ortopedi' } = wanted;
  const id = `${programmeId}-a${n}`;
  const submitted = anApplication({
    ...{ id, programmeId, unitId: unit, unitName: unit === 'ortopedi' ? 'Ortopedi' : unit },
    applicant: { email: 'ortopedi@example.org', name: 'Sökande' },
    content: { activity: `Aktivitet ${n}`, amount, purposeIds: ['1'], costObject: '9902' },
    moves: [],
  });
  await store.applications.commit({ before: undefined, after: submitted, facts: [] });
  const decision = aDecision({
    applicationId: id,
    programmeId,
    running: n,
    number: `RS/100/2019-${n}`,
    amount,
  });
  const approved: Application = {
    ...submitted,
    ...{ status: 'approved', version: 2, decision: summaryOf(decision) },
  };
  const ledger = awardEntries(decision, () => `${id}-commit`);
  await store.applications.commit({ before: submitted, after: approved, facts: [], decision, ledger });
  const stored = (await store.applications.find(id)) ?? approved;
  return account({ store }, stored, { ...wanted, decision });
}

async function account(
  { store }: World,
  before: Application,
  { state = 'accepted', outcome, content, decision }: Wanted & { decision: Decision },
): Promise<Application> {
  if (state === 'none') return before;
  const sent = state === 'asked' ? [] : [sentInOf(before, decision, { state, outcome, content })];
  const [first] = sent;
  const followUp = {
    ...{ status: state, askedAt: '2020-01-07T08:00:00.000Z', dueOn: '2020-02-14' },
    ...{ revision: sent.length, late: false, ...(first && { figures: figuresOf(first) }) },
  };
  const after = { ...before, followUp };
  await store.applications.commit({
    ...{ before, after, facts: [] },
    ...(first && { followUp: { after: first } }),
    ledger: first?.accepted
      ? closingEntries(first, { person: decision.decidedBy.email, delegation: 'd' }, newIds(before.id))
      : [],
  });
  return after;
}

function newIds(id: string): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `${id}-closing-${made}`;
  };
}

function sentInOf(
  { id, programmeId, unitId, unitName, content: { activity } }: Application,
  { number, amount, fundingPartId = '', costObject = '' }: Decision,
  { state, outcome = amount, content }: Omit<Wanted, 'n' | 'state'> & { state: FollowUpStatus },
): FollowUp {
  const sent = aFollowUp({
    ...{ applicationId: id, programmeId, unitId, unitName, activity, status: state, submittedAt: sentInAt },
    content: aFollowUpContent({ outcome: [{ type: 'staff', amount: outcome }], ...content }),
    award: { number, amount, fundingPartId, costObject },
  });
  const by = { email: coordinator.email, name: coordinator.name };
  const at = '2020-01-27T09:00:00.000Z';
  if (state === 'returned')
    return { ...sent, returned: { by, at, reason: 'Effekten saknas.', until: '2020-02-10' } };
  if (state === 'submitted') return sent;
  return { ...sent, accepted: { by, at, closing: closingOf(sent, { isProvider: false, paid: 0 }) } };
}

/** What the store has of a programme's report. */
export const versionsIn = ({ store }: Pick<LocalSystem, 'store'>, programmeId = programme.id) =>
  store.reports.versions(programmeId);
