import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import { standingFollowUp } from '../../../shared/domain/follow-up.ts';
import { applies, type Person, readsEverything } from '../../../shared/domain/person.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Carried } from '../../../shared/use-cases/carry-state.ts';
import type { WebParts } from '../composition.ts';

/** An activity that goes on next year, as its unit has said in the account that stands. */
export type Need = { followUp: FollowUp; programme: Programme };

/**
 * What continues after the year, by unit and activity: everything for those who read everything, and for those who apply their
 * own unit's. Only `yes` and `partly` are needs.
 */
export async function needsOf(
  parts: WebParts,
  person: Person,
  programmes: readonly Programme[],
): Promise<Need[]> {
  const found = readsEverything(person)
    ? await everybodys(parts, programmes)
    : await ownUnits(parts, person, programmes);
  return found
    .filter(({ followUp }) => goesOn(followUp))
    .toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

const goesOn = ({ content }: FollowUp): boolean =>
  content.continuedNeed.answer === 'yes' || content.continuedNeed.answer === 'partly';
const nameOf = ({ followUp: { unitName, activity, id } }: Need): string => `${unitName}#${activity}#${id}`;

async function everybodys({ followUps }: WebParts, programmes: readonly Programme[]): Promise<Need[]> {
  const all = await Promise.all(
    programmes.map(async (programme) => {
      const accounts = await followUps.ofProgramme(programme.id);
      // The last of each application stands: they come by application and revision.
      const standing = new Map(accounts.map((account) => [account.applicationId, account]));
      return [...standing.values()].map((followUp) => ({ followUp, programme }));
    }),
  );
  return all.flat();
}

async function ownUnits(
  { applications }: WebParts,
  person: Person,
  programmes: readonly Programme[],
): Promise<Need[]> {
  if (!applies(person) || !person.unitId) return [];
  const byId = new Map(programmes.map((programme) => [programme.id, programme]));
  const asked = (await applications.ofUnit(person.unitId)).filter(
    ({ followUp, programmeId }) => followUp?.need && byId.has(programmeId),
  );
  const files = await Promise.all(asked.map(({ id }) => applications.caseFile(id)));
  return files.flatMap((file) => {
    const followUp = file && standingFollowUp(file.followUps);
    const programme = file && byId.get(file.application.programmeId);
    return followUp && programme ? [{ followUp, programme }] : [];
  });
}

/** How an activity stands in each programme that is open for it, by the application. */
export type Ways = ReadonlyMap<string, readonly { to: Programme; carried: Carried }[]>;

/** Of the person's own unit, what has been begun and what can be, so that nothing is offered twice. */
export async function waysOf(
  { applications, carryOver }: WebParts,
  person: Person,
  needs: readonly Need[],
  open: readonly Programme[],
): Promise<Ways> {
  const own = needs.filter(({ followUp }) => applies(person) && followUp.unitId === person.unitId);
  const found = await Promise.all(own.map(({ followUp }) => applications.find(followUp.applicationId)));
  const running = own.flatMap(({ programme }, index) => {
    const application = found[index];
    return application ? [{ application, from: programme }] : [];
  });
  const states = await Promise.all(
    open.map(async (to) => (await carryOver.states(running, to)).map((carried) => ({ to, carried }))),
  );
  return Map.groupBy(states.flat(), ({ carried }) => carried.application.id);
}
