import * as z from 'zod';
import type { Instant } from './clock.ts';
import { DomainError } from './errors.ts';
import { mostObligations, type Obligation, ObligationSchema } from './obligation.ts';
import type { Condition, Programme } from './programme.ts';
import { type Requisition, RequisitionSchema } from './requisition.ts';
import { type LocalDate, localDateOf } from './stockholm-time.ts';

/** A condition of the programme that is met: since which day, and who noted it (e-mail) when (UTC). */
const MetConditionSchema = z.object({
  for: z.enum(['department', 'provider']),
  text: z.string(),
  metOn: z.iso.date(),
  by: z.string(),
  notedAt: z.string(),
});
export type MetCondition = z.infer<typeof MetConditionSchema>;

/**
 * The report to the authority was made and handed in outside the system: on which day (Stockholm), with what to find it by,
 * or why. Who noted it (e-mail) when (UTC).
 */
export const HandedInSchema = z.object({
  on: z.iso.date(),
  reference: z.string(),
  by: z.string(),
  notedAt: z.string(),
});
export type HandedIn = z.infer<typeof HandedInSchema>;

/**
 * What those who look after a programme have noted of it (DOMAIN facts 6, 36, 39). A row of its own beside the programme;
 * version 0 before the first note. A condition whose words are changed is another one, and is not met.
 */
export const ChecklistSchema = z.object({
  version: z.int().min(0),
  conditions: z.array(MetConditionSchema),
  requisition: RequisitionSchema.optional(),
  obligations: z.array(ObligationSchema),
  handedIn: HandedInSchema.optional(),
});
export type Checklist = z.infer<typeof ChecklistSchema>;

export const emptyChecklist: Checklist = { version: 0, conditions: [], obligations: [] };

type Duty = Pick<Obligation, 'text' | 'dueOn' | 'contactRole'>;
/** One note. The same note twice changes nothing, so that a double click does no harm. */
export type ChecklistAct =
  | { kind: 'condition-met'; condition: Condition; metOn: LocalDate }
  | { kind: 'condition-undone'; condition: Condition }
  | { kind: 'requisition'; requisition: Requisition }
  /** `id` is made when the form is opened. */
  | { kind: 'obligation-added'; id: string; duty: Duty }
  | { kind: 'obligation-changed'; id: string; duty: Duty }
  | { kind: 'obligation-done' | 'obligation-reopened'; id: string }
  | { kind: 'obligation-waived'; id: string; reason: string }
  | { kind: 'handed-in'; on: LocalDate; reference: string }
  /** `notedAt` is that of the note that was seen. */
  | { kind: 'handed-in-undone'; notedAt: Instant };

/** Who notes (e-mail), and when (UTC). */
type Noted = { by: string; at: Instant };

/**
 * The list with one more note.
 * @throws DomainError ProgrammeChanged for a condition that is no more, or when another report was noted as handed in;
 * ObligationNotFound, TooManyObligations, ReasonMissing, DateNotAllowed for a day that has not come
 */
export function withNote(
  list: Checklist,
  programme: Programme,
  act: ChecklistAct,
  { by, at }: Noted,
): Checklist {
  switch (act.kind) {
    case 'condition-met':
      return { ...list, conditions: withMet(list, programme, act, { by, at }) };
    case 'condition-undone':
      return { ...list, conditions: list.conditions.filter((met) => !isSame(met, act.condition)) };
    case 'requisition':
      assertRequisition(act.requisition, at);
      return { ...list, requisition: act.requisition };
    case 'handed-in':
      return { ...list, handedIn: asHandedIn(list, programme, act, { by, at }) };
    case 'handed-in-undone':
      return withoutHandedIn(list, act.notedAt);
    case 'obligation-added':
      return { ...list, obligations: withAdded(list.obligations, act) };
    default:
      return { ...list, obligations: changed(list.obligations, act, { by, at }) };
  }
}

export const isSame = (one: Condition, other: Condition): boolean =>
  one.for === other.for && one.text === other.text;

/** How a condition of the programme stands. */
export const metCondition = (list: Checklist, condition: Condition): MetCondition | undefined =>
  list.conditions.find((met) => isSame(met, condition));

function withMet(
  { conditions }: Checklist,
  programme: Programme,
  { condition, metOn }: Extract<ChecklistAct, { kind: 'condition-met' }>,
  { by, at }: Noted,
): MetCondition[] {
  if (!programme.conditions?.some((it) => isSame(it, condition))) throw new DomainError('ProgrammeChanged');
  assertHasCome(metOn, at);
  if (conditions.some((met) => isSame(met, condition) && met.metOn === metOn)) return conditions;
  return [
    ...conditions.filter((met) => !isSame(met, condition)),
    { for: condition.for, text: condition.text, metOn, by, notedAt: at },
  ];
}

/** What is only planned lies ahead; what is sent or received has happened. */
function assertRequisition({ status, on }: Requisition, at: Instant): void {
  if (status !== 'planned') assertHasCome(on, at);
}

/** No report is handed in before its year. What stands is taken back before something else is noted. */
function asHandedIn(
  { handedIn }: Checklist,
  { year }: Programme,
  act: Extract<ChecklistAct, { kind: 'handed-in' }>,
  { by, at }: Noted,
): HandedIn {
  const { on } = act;
  const reference = act.reference.trim();
  if (handedIn?.on === on && handedIn.reference === reference) return handedIn;
  if (handedIn) throw new DomainError('ProgrammeChanged');
  if (reference === '') throw new DomainError('ReasonMissing');
  assertHasCome(on, at, `${year}-01-01`);
  return { on, reference, by, notedAt: at };
}

function withoutHandedIn({ handedIn, ...rest }: Checklist, seen: Instant): Checklist {
  if (handedIn && handedIn.notedAt !== seen) throw new DomainError('ProgrammeChanged');
  return rest;
}

function assertHasCome(day: LocalDate, now: Instant, earliest: LocalDate = '2000-01-01'): void {
  const latest = localDateOf(now);
  if (day < earliest || day > latest) throw new DomainError('DateNotAllowed', { earliest, latest });
}

function withAdded(
  obligations: Obligation[],
  { id, duty }: Extract<ChecklistAct, { kind: 'obligation-added' }>,
): Obligation[] {
  if (obligations.some((it) => it.id === id)) return obligations;
  if (obligations.length >= mostObligations)
    throw new DomainError('TooManyObligations', { most: String(mostObligations) });
  return [...obligations, { id, ...duty, state: 'open' }];
}

type OnOne = Extract<ChecklistAct, { id: string }>;

function changed(obligations: Obligation[], act: OnOne, noted: Noted): Obligation[] {
  if (!obligations.some(({ id }) => id === act.id)) throw new DomainError('ObligationNotFound');
  return obligations.map((it) => (it.id === act.id ? afterAct(it, act, noted) : it));
}

function afterAct(before: Obligation, act: OnOne, { by, at }: Noted): Obligation {
  const { id, text, dueOn, contactRole } = before;
  const open = { id, text, dueOn, contactRole, state: 'open' as const };
  const closed = { closedAt: at, closedBy: by };
  switch (act.kind) {
    case 'obligation-done':
      return before.state === 'done' ? before : { ...open, state: 'done', ...closed };
    case 'obligation-waived':
      if (act.reason.trim() === '') throw new DomainError('ReasonMissing');
      return before.state === 'waived' && before.reason === act.reason
        ? before
        : { ...open, state: 'waived', reason: act.reason, ...closed };
    case 'obligation-reopened':
      return open;
    default:
      return { ...before, ...act.duty };
  }
}
