import type { Page } from 'playwright-core';
import type { LocalSystem } from '../../infra/local/system.ts';
import type { Status } from '../../shared/domain/lifecycle.ts';
import { ownPages } from './own-pages.ts';
import { coordinator, director, programmeId } from './stage.ts';
import { coordinatorsYearPages, unitsYearPages } from './year-pages.ts';

export type Opening = { page: Page; system: LocalSystem };
type Open = (opening: Opening) => Promise<unknown>;

const unit = 'hos@example.org';
const history = 'professionsmiljarden-2018';

/** Every page of the site and who opens it. Those that answer a form are opened by sending one. */
export const sitePages: { who: string | undefined; pages: Record<string, Open> }[] = [
  {
    who: unit,
    pages: {
      'start-applicant': at('/'),
      programmes: at('/programmes'),
      'programme-open': at(`/programmes/${programmeId}`),
      apply: at(`/programmes/${programmeId}/apply`),
      'apply-errors': sendBlankForm,
      'apply-check': sendForm,
      'apply-sent-before': sendFormTwice,
      'apply-closed': at(`/programmes/${history}/apply`),
      'application-own': own,
      ...ownPages,
      ...unitsYearPages,
      'not-found': at('/applications/unknown'),
      'not-allowed': at('/stuck'),
    },
  },
  {
    who: director,
    pages: {
      'start-director': at('/'),
      decide: (opening) => application(opening, programmeId, 'submitted', '/decide'),
      'decide-errors': rejectWithoutReasons,
      'application-waiting': (opening) => application(opening, programmeId, 'submitted'),
      'application-approved': (opening) => application(opening, programmeId, 'approved'),
      'application-imported': (opening) => application(opening, history, 'approved'),
      'programme-overdrawn': at(`/programmes/${history}`),
      'programme-merged': at('/programmes/personalmiljarden-2018'),
    },
  },
  {
    who: coordinator,
    pages: {
      'start-coordinator': at('/'),
      'programme-filtered': at(`/programmes/${programmeId}?status=submitted&unit=hr`),
      stuck: at('/stuck'),
      'programme-edit': at(`/programmes/${programmeId}/edit`),
      'programme-next-choose': at('/programmes/new'),
      'programme-next': at(`/programmes/new?from=${history}&from=personalmiljarden-2018`),
      'programme-carry-over': at(`/programmes/${programmeId}/carry-over`),
      calendar: at('/calendar'),
      board: at('/board'),
      report: at(`/programmes/${programmeId}/report`),
      'report-missing': at(`/programmes/${programmeId}/report/missing`),
      'report-version': lockedReport,
      ...coordinatorsYearPages,
    },
  },
  {
    who: undefined,
    pages: {
      accessibility: at('/accessibility'),
      'signed-out': at('/signed-out'),
      'sign-in-refused': at('/sign-in/callback?code=unknown&state=unknown'),
      'link-unknown': at('/l/unknown'),
    },
  },
];

function at(path: string): Open {
  return ({ page, system }) => page.goto(`${system.addresses.site}${path}`);
}

/** A version that lacks accounts, and says why. */
async function lockedReport(opening: Opening) {
  const { store, web } = opening.system;
  const person = await store.directory.find(coordinator);
  if (!person) throw new Error('there is no coordinator');
  await web.lockReport({ person, programmeId, incompleteBecause: 'En enhet är nedlagd.' });
  return at(`/programmes/${programmeId}/report/versions/1`)(opening);
}

async function application(opening: Opening, programme: string, status: Status, more = '') {
  const [first] = await opening.system.store.applications.ofProgramme(programme, status);
  if (!first) throw new Error(`no application of ${programme} is ${status}`);
  return at(`/applications/${first.id}${more}`)(opening);
}

async function own(opening: Opening) {
  const [first] = await opening.system.store.applications.ofUnit('hos');
  return at(`/applications/${first?.id}`)(opening);
}

async function sendBlankForm(opening: Opening): Promise<void> {
  await at(`/programmes/${programmeId}/apply`)(opening);
  await opening.page.locator('form[action$="/check"] .bl-actions button').first().press('Enter');
}

/** With an investment, new hires and more than what is left, so that all that can be said is said. */
const answers = {
  activity: 'Ny vårdavdelning för den som väntar på läkemedelsgenomgång',
  nature: 'new',
  purposes: '1',
  purposeText: 'Kortare väntan.\nBättre överblick.',
  withinPurpose: 'no',
  decisionExists: 'no',
  continuationText: 'Ordinarie verksamhet tar över.',
  amountStatus: 'exact',
  amount: 'ca 30 mkr',
  'cost-building': '30 mkr',
  'recurrence-building': 'one-off',
  investment: 'yes',
  investmentAmount: '30 mkr',
  inServiceOn: '2019-03-01',
  usefulLifeYears: '10',
  fundingPart: 'earmarked',
  costObject: '9917',
  continuedNeed: 'unknown',
  newHires: 'yes',
  newHiresMotivation: 'Ingen kan i dag läkemedelsgenomgångar.',
  contact: 'Enhetschef',
  manager: 'Verksamhetschef',
};

/** All at once, as a browser fills in what it remembers: the journey in apply.test.ts types it key by key. */
const fillIn = `for (const [name, value] of Object.entries(${JSON.stringify(answers)})) {
  for (const field of document.getElementsByName(name)) {
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.value === value;
    else field.value = value;
  }
}`;

async function sendForm(opening: Opening): Promise<void> {
  const { page } = opening;
  await at(`/programmes/${programmeId}/apply`)(opening);
  await page.evaluate(fillIn);
  await page.locator('form[action$="/check"] .bl-actions button').first().press('Enter');
  await page.waitForLoadState('load');
}

/** The same content from two openings of the form: a question, not a second application. */
async function sendFormTwice(opening: Opening): Promise<void> {
  const { page } = opening;
  for (const _time of ['once', 'again']) {
    await sendForm(opening);
    await page.locator('form[action$="/apply"] .bl-actions button').first().press('Enter');
    await page.waitForLoadState('load');
  }
}

async function rejectWithoutReasons(opening: Opening): Promise<void> {
  await application(opening, programmeId, 'submitted', '/decide');
  await opening.page.locator('#reject summary').press('Enter');
  await opening.page.locator('#reject-form button').press('Enter');
}
