import { Hono } from 'hono';
import type { Application } from '../../../shared/domain/application.ts';
import { hasRole, type Person, readsEverything } from '../../../shared/domain/person.ts';
import { acceptsApplicationsOn, isOpenTo, type Programme } from '../../../shared/domain/programme.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import type { Unit } from '../../../shared/domain/unit.ts';
import { mayAttestAccounts } from '../../../shared/use-cases/attest-account.ts';
import { programmeText } from '../applications/application-words.ts';
import { mayComplete } from '../applications/own-actions.ts';
import { wordsOf } from '../applications/words.ts';
import type { WebParts } from '../composition.ts';
import { page } from '../frame/page.ts';
import { personOf, type Site } from '../frame/site.ts';
import { invitedTo } from '../invitations/invited.ts';
import { ownActivities } from '../payouts/own-activities.ts';
import { waitingAttests } from '../payouts/waiting-attests.ts';
import { openFollowUps, wantedAccounts } from './follow-ups.ts';
import type { Overview } from './overview.ts';
import { mayApply, startPage } from './page.ts';
import { reportsToApprove } from './reports.ts';
import { newestFirst, type ReturnedItem, returnedItems, type WaitingItem, waitingItems } from './waiting.ts';

/** The first page: what waits for the person, what they have sent, what is open. */
export const startRoutes = new Hono<Site>().get('/', async (c) => {
  const parts = c.get('parts');
  const person = personOf(c);
  const programmes = await parts.programmes.list();
  const now = parts.clock.now();
  const today = localDateOf(now);
  const open = programmes.filter(
    (programme) =>
      acceptsApplicationsOn(programme, today) && (readsEverything(person) || isOpenTo(programme, person)),
  );
  const [waiting, sent, drafts, overview, accountsWaiting, attests, activities, follow, reports] =
    await Promise.all([
      waitingFor(parts, person),
      mayApply(person) && person.unitId ? parts.applications.ofUnit(person.unitId) : [],
      mayApply(person) ? parts.drafts.ofPerson(person.email) : [],
      readsEverything(person) ? overviewOf(parts, open) : [],
      accountsWaitingFor(parts, person),
      hasRole(person, 'controller') ? waitingAttests(parts, person, now) : [],
      ownActivities(parts, person, now),
      openFollowUps(parts, person),
      reportsToApprove(parts, person, today),
    ]);
  const programmeNames = new Map(programmes.map((programme) => [programme.id, programmeText(programme)]));
  const body = startPage({
    ...wordsOf(c),
    person,
    waiting,
    attests,
    activities,
    drafts,
    returned: await returnedOf(parts, sent),
    sent: newestFirst(sent),
    followUps: { ...follow, wanted: wantedAccounts(sent, { programmes, holidays: parts.holidays, now }) },
    open,
    invited: hasRole(person, 'provider') ? await invitedTo(parts, person, open) : new Set<string>(),
    overview,
    accountsWaiting,
    reports,
    programmeNames,
  });
  return page(c, { title: c.get('t')('frame.start'), body });
});

async function accountsWaitingFor(parts: WebParts, person: Person): Promise<Unit[]> {
  const units = mayAttestAccounts(person) ? await parts.directory.units() : [];
  return units.filter(({ provider }) => provider?.accountChange !== undefined);
}

async function waitingFor(parts: WebParts, { email }: Person): Promise<WaitingItem[]> {
  const questions = (await parts.questions.waitingFor(email)).filter(({ kind }) => kind === 'decision');
  const pairs = await Promise.all(
    questions.map(async (question) => ({
      question,
      application: await parts.applications.find(question.applicationId),
    })),
  );
  return waitingItems(pairs, parts.clock.now());
}

/** The last day stands in the decision that sent it back, which only the case file has. */
async function returnedOf(parts: WebParts, sent: readonly Application[]): Promise<ReturnedItem[]> {
  const files = await Promise.all(sent.filter(mayComplete).map(({ id }) => parts.applications.caseFile(id)));
  return returnedItems(files);
}

async function overviewOf(parts: WebParts, open: Programme[]): Promise<Overview[]> {
  const all = await Promise.all(
    open.map(async ({ id }) => {
      const [books, waiting] = await Promise.all([
        parts.programmes.find(id),
        parts.applications.ofProgramme(id, 'submitted'),
      ]);
      return books ? [{ books, waiting: waiting.length }] : [];
    }),
  );
  return all.flat();
}
