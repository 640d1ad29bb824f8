import { matterOf } from '../../../shared/domain/application.ts';
import type { AuditRow } from '../../../shared/domain/audit.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import type { Decision } from '../../../shared/domain/decision.ts';
import type { PayoutStatus } from '../../../shared/domain/payout.ts';
import type { Question } from '../../../shared/domain/question.ts';
import type { LocalDate, Quarter } from '../../../shared/domain/stockholm-time.ts';
import { followUpSteps } from './follow-up-steps.ts';
import { quarterSteps } from './quarter-steps.ts';

export type StepName =
  | 'submitted'
  | 'assessed'
  | 'asked'
  | 'decided'
  | 'completed'
  | 'changeRequested'
  | 'resumed'
  | 'withdrawn'
  | 'told'
  | 'quarter'
  | 'followUp'
  | 'review'
  | 'repayment';

/**
 * `at` is when the step was done, or for the question when it was put. `until` is the last day for a completion, or the
 * day on which what was put off is taken up.
 */
export type Step = {
  name: StepName;
  state: 'done' | 'now' | 'next' | 'stopped' | 'paused';
  at?: Instant | undefined;
  until?: string | undefined;
  reminders?: number;
  why?: Question['why'];
  outcome?: Decision['outcome'];
  isChange?: boolean;
  /** Of a provider's activity, whose money is paid quarter by quarter. */
  quarter?: Quarter;
  payout?: PayoutStatus;
};

/**
 * The steps of an application as they stand, with every turn that was taken, in the order in which they came; then, of a
 * provider's, the quarters, and last the year end. Read from what has been written, not from the state machine: a late
 * courier shows as a step that is not done yet. `accountDue` is the last day of the account, where one is waited for.
 */
export function trailSteps(file: CaseFile, accountDue?: LocalDate | undefined): Step[] {
  const behind = stepsBehind(file);
  return [...behind, ...stepsAhead(file, behind), ...quarterSteps(file), ...followUpSteps(file, accountDue)];
}

type Dated = Step & { at: Instant };

/** What has been done, oldest first. Of what happened at the same moment, the order below. */
function stepsBehind(file: CaseFile): Step[] {
  const steps: Dated[] = [
    { name: 'submitted', state: 'done', at: file.application.submittedAt },
    ...assessed(file),
    ...saidSteps(file),
    ...auditSteps(file),
    ...answeredQuestions(file),
    ...file.decisions.map((decision) => decidedStep(file, decision)),
    ...toldStep(file),
  ];
  return steps.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/** The facts are gathered anew for each question; the trail shows the first time. */
function assessed({ assessment, audit }: CaseFile): Dated[] {
  const at = audit.find(({ action }) => action === 'assessed')?.at ?? assessment?.assessedAt;
  return at === undefined ? [] : [{ name: 'assessed', state: 'done', at }];
}

const saidSteps = ({ versions }: CaseFile): Dated[] =>
  versions.flatMap(({ kind, at }): Dated[] => {
    if (kind === 'submitted') return [];
    return [{ name: kind === 'completed' ? 'completed' : 'changeRequested', state: 'done', at }];
  });

const auditSteps = ({ application, audit }: CaseFile): Dated[] =>
  audit.flatMap(({ action, at, details }): Dated[] => {
    if (action === 'resumed') return [{ name: 'resumed', state: 'done', at }];
    if (action !== 'withdrawn') return [];
    const isChange = details.about === 'change';
    const ended = !isChange && application.status === 'withdrawn';
    return [{ name: 'withdrawn', state: ended ? 'stopped' : 'done', at, isChange }];
  });

const answeredQuestions = (file: CaseFile): Dated[] =>
  file.questions
    .filter(({ kind, status }) => kind === 'decision' && status === 'answered')
    .map((question) => ({ ...askedStep(file, question), state: 'done' }));

function askedStep({ mails }: CaseFile, { sequence, firstAskedAt, askedAt, why }: Question) {
  const reminders = mails.filter(
    ({ kind, sentAt, questionSequence }) =>
      kind === 'reminder' && sentAt && (questionSequence ?? sequence) === sequence,
  ).length;
  return { name: 'asked' as const, at: firstAskedAt ?? askedAt, reminders, ...(why && { why }) };
}

/** A return or a deferral is where the way rests, until somebody goes on. */
function decidedStep(file: CaseFile, decision: Decision): Dated {
  const { outcome, decidedAt: at, until, about } = decision;
  const { status } = matterOf(file.application);
  const rests = decision === file.decisions.at(-1) && (status === 'returned' || status === 'deferred');
  const state = rests ? 'paused' : outcome === 'rejected' ? 'stopped' : 'done';
  return {
    name: 'decided',
    state,
    at,
    outcome,
    ...(until !== undefined && { until }),
    ...(about === 'change' && { isChange: true }),
  };
}

/** The applicant hears of every turn; only the last telling is a step of its own. */
function toldStep(file: CaseFile): Dated[] {
  const told = file.audit.findLast((row) => isOfDecision(file, row));
  return told && isOver(file) && isToldOfLast(file) ? [{ name: 'told', state: 'done', at: told.at }] : [];
}

/** Of a decision or a withdrawal; what became of a quarter or of an account is told too. */
const isOfDecision = ({ payouts, followUps }: CaseFile, { action, details }: AuditRow): boolean =>
  action === 'told' && ![...payouts, ...followUps].some(({ id }) => id === details.number);

function isToldOfLast(file: CaseFile): boolean {
  const { audit, decisions } = file;
  const last = audit.findLast(({ action }) => action === 'withdrawn')?.at ?? '';
  const since = [decisions.at(-1)?.decidedAt ?? '', last].sort().at(-1) ?? '';
  return audit.some((row) => isOfDecision(file, row) && row.at >= since);
}

/** Nothing waits for anybody: it is decided, or taken back. */
function isOver({ application }: CaseFile): boolean {
  const { status } = matterOf(application);
  return status === 'approved' || status === 'rejected' || status === 'withdrawn';
}

function stepsAhead(file: CaseFile, behind: readonly Step[]): Step[] {
  const { status } = matterOf(file.application);
  if (isOver(file)) return behind.some(({ name }) => name === 'told') ? [] : [{ name: 'told', state: 'now' }];
  const end: Step[] = [
    { name: 'decided', state: 'next' },
    { name: 'told', state: 'next' },
  ];
  if (status === 'returned') return [{ name: 'completed', state: 'next', until: lastDay(file) }, ...end];
  if (status === 'deferred') return [{ name: 'asked', state: 'next' }, ...end];
  if (!behind.some(({ name }) => name === 'assessed'))
    return [{ name: 'assessed', state: 'now' }, { name: 'asked', state: 'next' }, ...end];
  return [askedNow(file), ...end];
}

const lastDay = ({ decisions }: CaseFile): string | undefined => decisions.at(-1)?.until;

/** Until the question is put, the step is only what comes now. */
function askedNow(file: CaseFile): Step {
  const open = file.questions.findLast(({ kind, status }) => kind === 'decision' && status === 'open');
  return open ? { ...askedStep(file, open), state: 'now' } : { name: 'asked', state: 'now' };
}
