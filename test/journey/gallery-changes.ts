import { html } from 'hono/html';
import { actions, button, link } from '../../functions/web/ui/button.ts';
import { card } from '../../functions/web/ui/card.ts';
import { chooseTable } from '../../functions/web/ui/choose-table.ts';
import { differences } from '../../functions/web/ui/differences.ts';
import { errorSummary } from '../../functions/web/ui/error-summary.ts';
import { form } from '../../functions/web/ui/form.ts';
import type { Html } from '../../functions/web/ui/html.ts';
import { pageTitle, section, writtenText } from '../../functions/web/ui/page.ts';
import { type TrailStep, trail } from '../../functions/web/ui/trail.ts';
import { kronor, stateTexts } from './gallery-texts.ts';

const turns: TrailStep[] = [
  { label: 'Inskickad', state: 'done', at: '14 januari 2019 kl. 09.12' },
  { label: 'Underlag klart', state: 'done', at: '14 januari 2019 kl. 09.13' },
  { label: 'Återlämnad', state: 'paused', at: '16 januari 2019', note: 'Kostnadsförslag saknas' },
  { label: 'Komplettering', state: 'done', at: '21 januari 2019' },
  { label: 'Hos direktören igen', state: 'done', at: '21 januari 2019' },
  { label: 'Uppskjuten', state: 'paused', at: 'till 1 mars 2019', note: 'Väntar på budgetbeslut' },
  { label: 'Beslut', state: 'next' },
  { label: 'Besked skickat', state: 'next' },
];

/** An application that was returned, completed and deferred, and what was changed in it. */
export function changedPage(): Html {
  const returned: TrailStep[] = [
    ...turns.slice(0, 2),
    { label: 'Återlämnad', state: 'paused', at: 'svar senast 30 januari', note: 'Kostnadsförslag saknas' },
    { label: 'Komplettering', state: 'now' },
    { label: 'Beslut', state: 'next' },
  ];
  const items = [
    { term: 'Belopp', before: 'ca 300 000 kr', after: '270 000 kr' },
    {
      term: 'Så fortsätter arbetet',
      before: writtenText('Vi vet inte än.'),
      after: writtenText('Tas över av ordinarie verksamhet från 2020.\nBudgeten är avsatt.'),
    },
    { term: 'Beslutsunderlag', after: 'RS/2459/2017' },
    { term: 'Delas med', before: 'Folktandvården' },
  ];
  return html`${pageTitle({ title: 'Mobilt närvårdsteam', lede: 'Kompletterad den 21 januari 2019' })}
    ${section({ title: 'Återlämnad', id: 'returned', body: card({ body: trail({ label: 'Väg, återlämnad', steps: returned, stateTexts }) }) })}
    ${section({ title: 'Med omtag', id: 'turns', body: card({ body: trail({ label: 'Väg med omtag', steps: turns, stateTexts }) }) })}
    ${section({ title: 'Det här är ändrat', id: 'changes', body: card({ body: differences({ items, texts: { before: 'Tidigare', after: 'Nu', nothing: 'Inget svar' } }) }) })}`;
}

type Waiting = { id: string; activity: string; unit: string; amount: number; tooLarge?: boolean };
const waiting: Waiting[] = [
  { id: 'a1', activity: 'Mobilt närvårdsteam', unit: 'Närsjukvården', amount: 2_500_000, tooLarge: true },
  { id: 'a2', activity: 'Koordinator osteoporos', unit: 'Kirurgi', amount: 250_000 },
  {
    id: 'a3',
    activity: 'Sjuksköterska 0,75 Uppstart av utdelningsvyn/elektronisk läkemedelslista.',
    unit: 'HOSPA',
    amount: 430_000,
  },
];

/** Several applications approved at once, with or without the error that none was chosen. */
export function bulkPage(withErrors: boolean): Html {
  const message = 'Välj minst en ansökan.';
  const table = chooseTable<Waiting>({
    id: 'waiting',
    caption: 'Ansökningar som väntar på ditt beslut',
    captionHidden: true,
    columns: [
      {
        key: 'activity',
        heading: 'Aktivitet',
        header: true,
        width: 'wide',
        cell: ({ id, activity }) => link({ href: `/${id}`, text: activity }),
      },
      { key: 'amount', heading: 'Belopp', numeric: true, cell: ({ amount }) => kronor(amount) },
      { key: 'unit', heading: 'Verksamhet', cell: ({ unit }) => unit },
    ],
    rows: waiting,
    sums: [{ label: 'Summa', values: { amount: kronor(3_180_000) } }],
    empty: 'Inget väntar.',
    choose: {
      name: 'applications',
      legend: 'Ansökningar att bevilja som de är sökta',
      heading: 'Välj',
      hint: 'Varje ansökan får ett eget beslut.',
      error: withErrors ? message : undefined,
      chosen: withErrors ? [] : ['a2'],
      value: ({ id }) => id,
      label: ({ activity }) => `Välj ${activity}`,
      refused: ({ tooLarge }) => (tooLarge ? 'Över din gräns' : undefined),
    },
  });
  return html`${errorSummary({ heading: 'Det här behöver rättas', errors: withErrors ? [{ field: 'applications', message }] : [] })}
    ${pageTitle({ title: 'Bevilja flera' })}
    ${form({ action: '/bulk', body: [table, actions(button({ text: 'Granska besluten' }))] })}`;
}
