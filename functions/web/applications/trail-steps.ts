import { type CaseFile, latestDecision, latestQuestion } from '../../../shared/domain/case-file.ts';
import type { Instant } from '../../../shared/domain/clock.ts';

export const stepNames = ['submitted', 'assessed', 'asked', 'decided', 'told'] as const;
export type StepName = (typeof stepNames)[number];

/** `at` is when the step was done, or for the question when it was put. */
export type Step = {
  name: StepName;
  state: 'done' | 'now' | 'next' | 'stopped';
  at?: Instant | undefined;
  reminders?: number;
  outcome?: 'approved' | 'rejected';
};

/**
 * The steps of the decision phase as they stand. Read from what has been written, not from the state machine:
 * a late courier shows as a step that is not done yet.
 */
export function trailSteps(file: CaseFile): Step[] {
  const done = doneSteps(file);
  const now = stepNames.find((name) => !done.has(name));
  return stepNames.map((name) => {
    const step = done.get(name);
    if (step) return step;
    return name === now && name === 'asked' ? askedNow(file) : { name, state: name === now ? 'now' : 'next' };
  });
}

function doneSteps(file: CaseFile): Map<StepName, Step> {
  const { application, assessment, audit } = file;
  const question = latestQuestion(file);
  const decision = latestDecision(file);
  const told = audit.findLast((row) => row.action === 'told');
  const steps: Step[] = [{ name: 'submitted', state: 'done', at: application.submittedAt }];
  if (assessment) steps.push({ name: 'assessed', state: 'done', at: assessment.assessedAt });
  if (question?.status === 'answered') steps.push({ ...askedOf(file), state: 'done' });
  if (decision) {
    const { outcome, decidedAt: at } = decision;
    steps.push({ name: 'decided', state: outcome === 'rejected' ? 'stopped' : 'done', at, outcome });
  }
  if (told) steps.push({ name: 'told', state: 'done', at: told.at });
  return new Map(steps.map((step) => [step.name, step]));
}

/** Until the question is put, the step is only what comes now. */
const askedNow = (file: CaseFile): Step => ({ ...askedOf(file), state: 'now' });

function askedOf(file: CaseFile): Omit<Step, 'state'> {
  const reminders = file.mails.filter(({ kind, sentAt }) => kind === 'reminder' && sentAt).length;
  return { name: 'asked', at: latestQuestion(file)?.askedAt, reminders };
}
