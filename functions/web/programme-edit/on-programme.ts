import type { Application } from '../../../shared/domain/application.ts';
import { type Forecast, forecastOf } from '../../../shared/domain/forecast.ts';
import type { LedgerMove } from '../../../shared/domain/ledger.ts';
import type { Payout } from '../../../shared/domain/payout.ts';
import { type Person, readsEverything } from '../../../shared/domain/person.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { ProgrammeBooks, ProgrammeChange } from '../../../shared/use-cases/ports.ts';
import { mayEditProgrammes } from '../../../shared/use-cases/save-programme.ts';
import type { Words } from '../applications/words.ts';
import type { WebParts } from '../composition.ts';
import { linkButton } from '../ui/button.ts';
import type { Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { carryPath } from './carry-routes.ts';
import { dutiesSections } from './duties.ts';
import { editPath } from './edit-page.ts';
import { forecastSection } from './forecast-section.ts';
import { changesShown, historyPart } from './history.ts';
import { mergePath } from './merge-page.ts';

/** What the programme's page shows beyond its facts to those who read everything; undefined for others. */
export type Looked = {
  forecast: Forecast;
  changes: ProgrammeChange[];
  names: ReadonlyMap<string, string>;
  holidays: readonly LocalDate[];
  newId: string;
};

export type LookFacts = {
  books: ProgrammeBooks;
  applications: readonly Application[];
  moves: readonly LedgerMove[];
};

export async function lookAfter(
  parts: WebParts,
  person: Person,
  { books, applications, moves }: LookFacts,
): Promise<Looked | undefined> {
  if (!readsEverything(person)) return undefined;
  const { programme, balances, checklist } = books;
  const [allChanges, waiting] = await Promise.all([
    parts.programmes.changes(programme.id),
    programme.assumed.providersMayApply ? requestsThatWait(parts, programme) : [],
  ]);
  const changes = allChanges.slice(0, changesShown);
  const facts = { applications, paid: paidIn(moves), waiting, now: parts.clock.now() };
  const emails = [
    ...changes.map(({ by }) => by),
    ...(checklist?.conditions ?? []).map(({ by }) => by),
    ...(checklist?.obligations ?? []).flatMap(({ closedBy }) => closedBy ?? []),
  ];
  return {
    forecast: forecastOf(programme, balances, facts),
    changes,
    names: await namesOf(parts, emails),
    holidays: parts.holidays,
    newId: parts.newId(),
  };
}

/** Only providers are paid. */
const requestsThatWait = ({ payouts }: WebParts, { id }: Programme): Promise<Payout[]> =>
  payouts.list({ status: 'requested', programmeId: id }, Number.POSITIVE_INFINITY);

/** What has been paid to each application, by the ledger. */
function paidIn(ledger: readonly LedgerMove[]): Map<string, number> {
  const paid = new Map<string, number>();
  for (const { type, amount, applicationId } of ledger) {
    if (type === 'pay' && applicationId !== undefined)
      paid.set(applicationId, (paid.get(applicationId) ?? 0) + amount);
  }
  return paid;
}

async function namesOf({ directory }: WebParts, emails: readonly string[]): Promise<Map<string, string>> {
  const persons = await Promise.all([...new Set(emails)].map((email) => directory.find(email)));
  return new Map(persons.flatMap((person) => (person ? [[person.email, person.name]] : [])));
}

type View = Words & { books: ProgrammeBooks; person: Person; today: LocalDate; looked: Looked | undefined };

/** What has just been done, said once. */
export const doneNotices = ({ t }: Words, done: { saved: boolean; noted: boolean }): Html[] => [
  ...(done.saved ? [notice({ kind: 'success', body: t('programmeEdit.saved'), announce: true })] : []),
  ...(done.noted ? [notice({ kind: 'success', body: t('programmeEdit.noted'), announce: true })] : []),
];

/** The ways on from a programme, for those who look after it; the calendar for everybody. */
export function waysOn({ t, books: { programme }, person }: View): Html[] {
  const { id, mergedFrom = [] } = programme;
  const way = (href: string, text: string) => linkButton({ href, text, variant: 'secondary' });
  const edit = mayEditProgrammes(person)
    ? [
        way(editPath(id), t('programmeEdit.link')),
        ...(mergedFrom.length > 0 ? [way(carryPath(id), t('carry.title'))] : []),
        way(`${mergePath}?from=${id}`, t('merge.link')),
      ]
    : [];
  return [...edit, way(`/calendar?programme=${id}`, t('programmeEdit.calendar'))];
}

export const forecastPart = (view: View): Html[] =>
  view.looked ? [forecastSection(view, view.looked.forecast)] : [];

/** Duties and history, wide enough for their tables; undefined for those who only read the conditions. */
export function dutiesPart(view: View): Html[] | undefined {
  const { looked, books, person } = view;
  if (!looked) return undefined;
  const { programme, checklist } = books;
  const { holidays, names, newId } = looked;
  return [
    ...dutiesSections({
      t: view.t,
      language: view.language,
      typed: {},
      errors: [],
      holidays,
      programmeId: programme.id,
      programme,
      checklist,
      today: view.today,
      mayEdit: mayEditProgrammes(person),
      names,
      newId,
    }),
    ...historyPart(view, looked.changes, names),
  ];
}
