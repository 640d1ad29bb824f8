import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import { applies, type Person, readsEverything } from '../../../shared/domain/person.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { CarriedTo } from '../../../shared/use-cases/carry-over.ts';
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

const goesOn = ({ content }: FollowUp): boolean => isNeed(content.continuedNeed.answer);
const isNeed = (answer: string | undefined): boolean => answer === 'yes' || answer === 'partly';
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
  { applications, followUps }: WebParts,
  person: Person,
  programmes: readonly Programme[],
): Promise<Need[]> {
  if (!applies(person) || !person.unitId) return [];
  const byId = new Map(programmes.map((programme) => [programme.id, programme]));
  const asked = (await applications.ofUnit(person.unitId)).filter(
    ({ followUp, programmeId }) => isNeed(followUp?.need?.answer) && byId.has(programmeId),
  );
  return (await followUps.standing(asked)).flatMap((followUp) => {
    const programme = byId.get(followUp.programmeId);
    return programme ? [{ followUp, programme }] : [];
  });
}

/** How an activity stands in each programme that is open for it, by the application. */
export type Ways = ReadonlyMap<string, readonly CarriedTo[]>;

/** Of the person's own unit, what has been begun and what can be, so that nothing is offered twice. */
export async function waysOf(
  { applications, carryOver }: WebParts,
  person: Person,
  needs: readonly Need[],
  open: readonly Programme[],
): Promise<Ways> {
  if (!applies(person) || !person.unitId || open.length === 0) return new Map();
  const own = needs.filter(({ followUp }) => followUp.unitId === person.unitId);
  if (own.length === 0) return new Map();
  const byId = new Map((await applications.ofUnit(person.unitId)).map((it) => [it.id, it]));
  const running = own.flatMap(({ followUp, programme }) => {
    const application = byId.get(followUp.applicationId);
    return application ? [{ application, from: programme }] : [];
  });
  return Map.groupBy(await carryOver.states(running, open), ({ application }) => application.id);
}
