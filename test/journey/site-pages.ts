import type { Page } from 'playwright-core';
import type { LocalSystem } from '../../infra/local/system.ts';
import type { Status } from '../../shared/domain/lifecycle.ts';
import { coordinator, director, programmeId } from './stage.ts';

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
  await opening.page.locator('form[action$="/check"] button').press('Enter');
}

/** With an investment, new hires and more than what is left, so that all that can be said is said. */
async function sendForm(opening: Opening): Promise<void> {
  const { page } = opening;
  await at(`/programmes/${programmeId}/apply`)(opening);
  const texts = {
    activity: 'Ny vårdavdelning för den som väntar på läkemedelsgenomgång',
    purposeText: 'Kortare väntan.\nBättre överblick.',
    continuationText: 'Ordinarie verksamhet tar över.',
    amount: 'ca 30 mkr',
    'cost-building': '30 mkr',
    investmentAmount: '30 mkr',
    inServiceOn: '2019-03-01',
    usefulLifeYears: '10',
    newHiresMotivation: 'Ingen kan i dag läkemedelsgenomgångar.',
    contact: 'Enhetschef',
    manager: 'Verksamhetschef',
  };
  const choices = {
    nature: 'new',
    purposes: '1',
    withinPurpose: 'no',
    decisionExists: 'no',
    amountStatus: 'exact',
    investment: 'yes',
    fundingPart: 'earmarked',
    continuedNeed: 'unknown',
    newHires: 'yes',
  };
  for (const [name, text] of Object.entries(texts)) await page.locator(`[name="${name}"]`).fill(text);
  for (const [name, value] of Object.entries(choices)) {
    await page.locator(`[name="${name}"][value="${value}"]`).check();
  }
  await page.locator('[name="recurrence-building"]').selectOption('one-off');
  await page.locator('[name="costObject"]').selectOption('9917');
  await page.locator('form[action$="/check"] button').press('Enter');
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
  await opening.page.locator('#reject-form button').press('Enter');
}
