import { ulid } from 'ulid';
import type { LocalSystem } from '../../infra/local/system.ts';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import { aFollowUpContent } from '../builders/follow-up.ts';
import { aProgramme } from '../builders/programme.ts';
import type { Opening } from './site-pages.ts';
import { coordinator, director } from './stage.ts';
import { personCalled } from './year-end-scene.ts';

type Open = (opening: Opening) => Promise<unknown>;
const unit = 'hos@example.org';

const base = aProgramme();
/** Of the year before, so that its accounts are asked for while the others can be applied for. */
const programme = aProgramme({
  id: 'uppfoljning-2018',
  name: 'Fjolårets satsning',
  year: 2018,
  diaryNumber: 'RS/105/2018',
  indicators: [{ id: 'kallade', purposeId: '1', name: 'Kallade patienter', unit: 'personer' }],
  conditions: [{ for: 'department', text: 'Medlen får bara användas till satsningens syften.' }],
  assumed: {
    ...base.assumed,
    opens: '2018-01-07',
    closes: '2019-01-31',
    followUpOpens: '2019-01-07',
    followUpDue: '2019-01-31',
  },
});
const programmePath = `/programmes/${programme.id}`;

/** The account of a unit, as far as the unit comes with it. */
export const unitsYearPages: Record<string, Open> = {
  'follow-up': (opening) => ofCase(opening, 'asked', '/follow-up'),
  'follow-up-errors': async (opening) => {
    await ofCase(opening, 'asked', '/follow-up');
    await opening.page.fill('#measures', '');
    await toCheck(opening);
  },
  'follow-up-check': async (opening) => {
    await ofCase(opening, 'asked', '/follow-up');
    await opening.page.evaluate(fillIn);
    await toCheck(opening);
  },
  'follow-up-sent': (opening) => ofCase(opening, 'submitted', '/follow-up'),
  needs: at('/needs'),
};

/** What a coordinator does with accounts, programmes, cases and lists. */
export const coordinatorsYearPages: Record<string, Open> = {
  review: (opening) => ofCase(opening, 'submitted', '/review'),
  'review-errors': async (opening) => {
    await ofCase(opening, 'submitted', '/review');
    await opening.page.locator('#return summary').press('Enter');
    await send(opening, '#return-form');
  },
  'programme-edit-errors': async (opening) => {
    await at(`${programmePath}/edit`)(opening);
    await opening.page.fill('#followUpDue', '31 februari');
    await send(opening, '#programme-form');
  },
  'programme-duties': at(programmePath),
  'requisition-errors': async (opening) => {
    await at(programmePath)(opening);
    await opening.page.locator('#requisition-note summary').press('Enter');
    await send(opening, '#requisition-form');
  },
  'board-list': async (opening) => {
    await at('/board?show=unreported')(opening);
    if ((await opening.page.locator('#mark-form').count()) === 0) return at('/board/1')(opening);
    await opening.page.fill('#meetingOn', '2019-01-14');
    return send(opening, '#mark-form');
  },
  'case-export': (opening) => ofCase(opening, 'submitted', '/export'),
  'case-export-made': async (opening) => {
    await ofCase(opening, 'submitted', '/export');
    await send(opening, '#export-form');
    await opening.system.drain();
    await opening.page.reload();
  },
};

function at(path: string): Open {
  return ({ page, system }) => page.goto(`${system.addresses.site}${path}`);
}

type State = 'asked' | 'submitted';
const names: Record<State, string> = { asked: 'i hemmet', submitted: 'på vårdcentral' };
const made = new WeakMap<LocalSystem, Map<State, Promise<string>>>();

/** One activity in each state, for all pages of it. */
async function ofCase(opening: Opening, state: State, step: string): Promise<void> {
  const cases = made.get(opening.system) ?? new Map<State, Promise<string>>();
  made.set(opening.system, cases);
  const found = cases.get(state) ?? approved(opening.system, state);
  cases.set(state, found);
  await at(`/applications/${await found}${step}`)(opening);
}

async function approved(system: LocalSystem, state: State): Promise<string> {
  const { web, store, drain } = system;
  if (!(await store.programmes.find(programme.id))) await createImportProgrammes(store).add(programme);
  const [person, decider] = [await personCalled(system, unit), await personCalled(system, director)];
  const amount = 250_000;
  const content = anApplicationContent({ activity: `Läkemedelsgenomgångar ${names[state]}`, amount });
  const { fundingPartId, costObject } = content;
  const programmeId = programme.id;
  const applicationId = await web.submitApplication({ person, programmeId, content, key: ulid() });
  await drain();
  const command = { outcome: 'approved' as const, amount, fundingPartId, costObject };
  const { decision } = await web.decideApplication({
    ...{ person: decider, applicationId, seenVersion: 1 },
    command,
  });
  await drain();
  await web.beginFollowUps({ person: await personCalled(system, coordinator), programmeId });
  await drain();
  if (state === 'submitted') {
    await web.submitFollowUp({ person, applicationId, content: account, seenAward: decision.number });
    await drain();
  }
  return applicationId;
}

const account = aFollowUpContent({
  outcome: [{ type: 'staff', amount: 180_000 }],
  deviationComment: 'Tjänsten tillsattes i mars.',
  continuedNeed: { answer: 'partly', amount: 50_000, text: 'Halvtid räcker.' },
});

/** With an investment, more than the award, and a need. */
const answers = {
  measures: 'Alla patienter har kallats.\nDe flesta har kommit.',
  'effect-1': 'Fler än förut.',
  'measured-kallade': '1 240,5',
  'cost-staff': '300 000',
  investment: 'yes',
  investmentAmount: '120 000',
  inServiceOn: '2018-07-01',
  usefulLifeYears: '5',
  deviationComment: 'Fler kom än vi trodde.',
  continuedNeed: 'partly',
  continuedNeedAmount: '50 000',
};
const fillIn = `for (const [name, value] of Object.entries(${JSON.stringify(answers)})) {
  for (const field of document.getElementsByName(name)) {
    if (field.type === 'radio') field.checked = field.value === value;
    else field.value = value;
  }
}`;

// Not the button that only counts.
const toCheck = (opening: Opening) => send(opening, 'form[action$="/check"]', 'button:not([formaction])');

async function send({ page }: Opening, form: string, button = 'button'): Promise<void> {
  await page.locator(`${form} ${button}`).first().press('Enter');
  await page.waitForLoadState('load');
}
