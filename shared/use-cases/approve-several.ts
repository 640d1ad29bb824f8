import { matterOf } from '../domain/application.ts';
import type { CaseFile } from '../domain/case-file.ts';
import { versionSeenAt } from '../domain/content-version.ts';
import type { Decision } from '../domain/decision.ts';
import type { Approval } from '../domain/decision-command.ts';
import { DomainError, type DomainErrorName, isDomainError } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import { termsBeforeChange } from '../domain/standing-terms.ts';
import type { DecisionRequest, DecisionResult } from './decide-application.ts';
import type { ApplicationStore } from './ports.ts';

/** An application as it was seen, to be approved just as it asks. */
export type ChosenApplication = { applicationId: string; seenVersion: number };

export type OneOfSeveral = ChosenApplication &
  ({ decision: Decision } | { refusal: DomainError & { name: DomainErrorName } });

type SeveralDeps = {
  applications: Pick<ApplicationStore, 'caseFile'>;
  decideApplication: (request: DecisionRequest) => Promise<DecisionResult>;
};

/**
 * Approves each application as it asks, one after the other: each is a decision of its own with its own number, and a
 * refusal stops none of the others. The same again answers with the decisions recorded.
 * @returns what became of each, in the order given; refusals are those of decideApplication
 */
export function createApproveSeveral({ applications, decideApplication }: SeveralDeps) {
  return async (person: Person, chosen: readonly ChosenApplication[]): Promise<OneOfSeveral[]> => {
    const results: OneOfSeveral[] = [];
    for (const one of chosen) results.push(await approve(person, one));
    return results;
  };

  async function approve(person: Person, one: ChosenApplication): Promise<OneOfSeveral> {
    try {
      const file = await applications.caseFile(one.applicationId);
      if (!file) throw new DomainError('ApplicationNotFound');
      const command = plainApproval(file, one.seenVersion);
      const { decision } = await decideApplication({ person, ...one, command });
      return { ...one, decision };
    } catch (error) {
      if (!isDomainError(error)) throw error;
      return { ...one, refusal: error };
    }
  }
}

/**
 * Just what stood in the application when it was seen. A change of what has conditions or a day cannot be approved so: it
 * would drop them unseen.
 * @throws DomainError AmountAwaited, EarlierTermsStand
 */
function plainApproval(file: CaseFile, seenVersion: number): Approval {
  if (termsBeforeChange(file)) throw new DomainError('EarlierTermsStand');
  const { application, versions } = file;
  const seen = versionSeenAt(versions, seenVersion)?.content ?? matterOf(application).content;
  const { amount, fundingPartId, costObject } = seen;
  if (amount === undefined) throw new DomainError('AmountAwaited');
  return { outcome: 'approved', amount, fundingPartId, costObject };
}
