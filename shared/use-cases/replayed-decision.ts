import { matterOf } from '../domain/application.ts';
import { type CaseFile, latestAsked } from '../domain/case-file.ts';
import type { Decision } from '../domain/decision.ts';
import type { DecisionCommand } from '../domain/decision-command.ts';
import { DomainError } from '../domain/errors.ts';
import type { DecisionRequest } from './decide-application.ts';

/**
 * The decision that this very click has made already (SECURITY 6 and 7), or undefined when nothing is decided about the
 * version that the person saw.
 * @throws DomainError AlreadyDecided when it was another click, NotAskedOfYou when it was another person's
 */
export function replayed(file: CaseFile, request: DecisionRequest): Decision | undefined {
  const recorded = file.decisions.find((decision) => decidedAbout(decision, file) === request.seenVersion);
  if (!recorded) return undefined;
  const { person, command } = request;
  if (recorded.decidedBy.email === person.email && saysTheSame(recorded, command)) return recorded;
  // The matter has come back since, completed or in time: what was seen is old, and nothing is decided about what is there.
  if (matterOf(file.application).status === 'submitted') return undefined;
  if (recorded.decidedBy.email !== person.email && latestAsked(file)?.askedOf !== person.email)
    throw new DomainError('NotAskedOfYou');
  throw new DomainError('AlreadyDecided', {
    number: recorded.number,
    outcome: recorded.outcome,
    decidedBy: recorded.decidedBy.name,
    decidedAt: recorded.decidedAt,
  });
}

/** Decisions made before their version was kept were the only ones about their application, and moved it from 1 to 2. */
const decidedAbout = ({ seenVersion, source }: Decision, { application }: CaseFile): number | undefined =>
  seenVersion ?? (source === 'decided' && application.version === 2 ? 1 : undefined);

/** Every field that the click brings; what it leaves out must be missing in the record as well. */
function saysTheSame(recorded: Decision, command: DecisionCommand): boolean {
  if (recorded.outcome !== command.outcome || recorded.motivation !== command.motivation) return false;
  if (command.outcome === 'rejected') return true;
  if (command.outcome !== 'approved') return recorded.until === command.until;
  const { amount, fundingPartId, costObject, conditions, newDecisionOn } = command;
  return (
    recorded.amount === amount &&
    recorded.fundingPartId === fundingPartId &&
    recorded.costObject === costObject &&
    recorded.conditions === conditions &&
    recorded.newDecisionOn === newDecisionOn
  );
}
