import { html } from 'hono/html';
import { actions, button, link, linkButton } from '../../functions/web/ui/button.ts';
import { card, taskList } from '../../functions/web/ui/card.ts';
import { radioGroup } from '../../functions/web/ui/choices.ts';
import { facts } from '../../functions/web/ui/facts.ts';
import { amountField, selectField, textArea } from '../../functions/web/ui/field.ts';
import { filterForm, form } from '../../functions/web/ui/form.ts';
import { history } from '../../functions/web/ui/history.ts';
import type { Html } from '../../functions/web/ui/html.ts';
import { notice } from '../../functions/web/ui/notice.ts';
import { columns, grid, pageTitle, section, stack, writtenText } from '../../functions/web/ui/page.ts';
import { type TagKind, tag } from '../../functions/web/ui/tag.ts';
import { activityTable, exampleTrail, part } from './gallery-figures.ts';

const tags: [TagKind, string][] = [
  ['draft', 'Utkast'],
  ['waiting', 'Inskickad'],
  ['granted', 'Beviljad'],
  ['rejected', 'Avslagen'],
  ['returned', 'Återlämnad'],
  ['deferred', 'Uppskjuten'],
  ['withdrawn', 'Återkallad'],
  ['warning', 'Försenad'],
  ['ended', 'Avslutad'],
  ['mark', 'A'],
];

export function startPage(): Html {
  const first = {
    title: 'Sjuksköterska 0,75 Uppstart av utdelningsvyn/elektronisk läkemedelslista.',
    href: '/decide',
    linkText: 'Läs och besluta',
    tag: tag({ kind: 'waiting', text: 'Väntar på ditt beslut' }),
    facts: [
      { term: 'Verksamhet', value: 'HOSPA' },
      { term: 'Belopp', value: '430 000 kr' },
      { term: 'Inskickad', value: '14 januari 2019' },
    ],
    urgent: true,
  };
  const second = {
    ...first,
    title: 'Mobilt närvårdsteam',
    facts: first.facts.slice(0, 2),
    note: 'Påmind den 21 januari.',
  };
  return html`${pageTitle({ title: 'God morgon', lede: 'Två ansökningar väntar på ditt beslut.' })}
    ${section({ title: 'Väntar på dig', id: 'waiting', body: taskList({ label: 'Väntar på dig', tasks: [first, second], empty: '' }) })}
    ${section({ title: 'Det du har skickat in', id: 'sent', body: taskList({ label: 'Inskickat', tasks: [{ ...first, linkText: 'Visa', urgent: false, tag: tag({ kind: 'granted', text: 'Beviljad' }) }], empty: '' }) })}
    ${section({ title: 'Utkast', id: 'drafts', body: taskList({ label: 'Utkast', tasks: [], empty: html`Du har inga utkast. ${link({ href: '/apply', text: 'Ansök om medel' })}` }) })}`;
}

export function programmePage(): Html {
  const filter = filterForm({
    action: '/programme',
    label: 'Välj ut aktiviteter',
    fields: [
      selectField({
        name: 'status',
        label: 'Status',
        placeholder: 'Alla',
        options: [{ value: 'granted', text: 'Beviljad' }],
      }),
      selectField({
        name: 'unit',
        label: 'Verksamhet',
        placeholder: 'Alla',
        options: [{ value: 'HoS', text: 'HoS' }],
      }),
    ],
    submit: button({ text: 'Visa', variant: 'secondary' }),
  });
  return html`${pageTitle({ back: { href: '/programmes', text: 'Satsningar' }, eyebrow: '2019', title: 'Investering i utvecklande förutsättningar för vårdens medarbetare', tags: [tag({ kind: 'granted', text: 'Öppen för ansökan' })], lede: 'Överenskommelse mellan staten och Sveriges Kommuner och Landsting (SKL).' })}
    ${columns({
      main: [
        section({
          title: 'Bidragets delar',
          id: 'parts',
          body: card({
            tone: 'raised',
            body: [
              part({ id: 'stimulus', name: 'Stimulansmedel', allocated: 36103335, decided: 36103144 }),
              part({
                id: 'nurses',
                name: 'Vidareutbildning till specialistsjuksköterska',
                allocated: 5093945,
                decided: 3000000,
                note: 'Öronmärkt för sjuksköterskors specialistutbildning.',
              }),
              part({ id: 'overdrawn', name: 'Stimulansmedel 2018', allocated: 8357305, decided: 9980000 }),
            ],
          }),
        }),
      ],
      aside: [
        card({
          title: 'Om satsningen',
          id: 'about',
          body: facts([
            { term: 'Diarienummer', value: 'RS/255/2018' },
            { term: 'Objekt', value: '9902, 9917' },
            { term: 'Ansökan öppen', value: '7 januari – 30 november 2019' },
            { term: 'Återrapporteras till', value: 'Socialstyrelsen', note: 'senast 31 mars 2020' },
          ]),
        }),
        linkButton({ href: '/apply', text: 'Ansök om medel' }),
      ],
    })}
    ${section({ title: 'Aktiviteter', id: 'activities', body: [filter, activityTable('activities-table'), activityTable('activities-none', true)] })}`;
}

export function decidePage(): Html {
  const decision = form({
    action: '/decide',
    hidden: { version: 3 },
    body: [
      radioGroup({
        name: 'outcome',
        legend: 'Beslut',
        value: 'approve',
        choices: [
          { value: 'approve', text: 'Bevilja' },
          { value: 'reject', text: 'Avslå', hint: 'Motivering behövs.' },
        ],
      }),
      amountField({ name: 'amount', label: 'Belopp', suffix: 'kr', value: '430 000' }),
      textArea({
        name: 'motivation',
        label: 'Motivering',
        optional: 'vid avslag eller lägre belopp',
        rows: 3,
      }),
      actions(
        button({ text: 'Besluta' }),
        button({ text: 'Avslå', tone: 'danger', variant: 'secondary', name: 'outcome', value: 'reject' }),
      ),
    ],
  });
  return html`${pageTitle({ eyebrow: 'Investering 2019', title: 'Sjuksköterska 0,75 Uppstart av utdelningsvyn/elektronisk läkemedelslista.', tags: [tag({ kind: 'waiting', text: 'Väntar på beslut' }), tag({ kind: 'mark', text: 'A' })] })}
    ${columns({
      main: [
        stack(
          notice({
            kind: 'warning',
            title: 'Nyanställning',
            body: 'Nya anställningar ska undvikas. Sökanden har motiverat varför det behövs.',
          }),
          facts([
            { term: 'Verksamhet', value: 'HOSPA' },
            { term: 'Sökt belopp', value: '430 000 kr', note: 'Exakt' },
            {
              term: 'Så fortsätter arbetet',
              value: writtenText('Tas över av ordinarie verksamhet.\nInga nya medel behövs.'),
            },
          ]),
        ),
        section({
          title: 'Kvar i bidraget',
          id: 'left',
          body: card({
            body: [
              part({
                id: 'one',
                name: 'Stimulansmedel',
                allocated: 36103335,
                decided: 28000000,
                thisDecision: 2430000,
              }),
              part({
                id: 'two',
                name: 'Stimulansmedel 2018',
                allocated: 8357305,
                decided: 8102000,
                thisDecision: 1250000,
              }),
            ],
          }),
        }),
        section({ title: 'Ditt beslut', id: 'decision', body: card({ tone: 'raised', body: decision }) }),
      ],
      aside: [
        card({ title: 'Ansökans väg', id: 'way', body: exampleTrail(2) }),
        card({
          title: 'Andra som väntar',
          id: 'others',
          tone: 'tinted',
          body: facts([
            { term: 'Mobilt närvårdsteam', value: '2 500 000 kr' },
            { term: 'Koordinator osteoporos', value: '250 000 kr' },
          ]),
        }),
      ],
    })}`;
}

export function applicationPage(): Html {
  const events = [
    {
      when: '14 januari 2019, 09.12',
      dateTime: '2019-01-14T09:12:00+01:00',
      what: 'Ansökan skickades in',
      who: 'HOSPA',
    },
    {
      when: '15 januari 2019, 10.40',
      dateTime: '2019-01-15T10:40:00+01:00',
      what: 'Lägre belopp beviljades: 400 000 kr',
      who: 'HoS-direktör',
      detail: 'Motivering: sex månader räcker för uppstarten.',
    },
    {
      when: '15 januari 2019, 10.41',
      dateTime: '2019-01-15T10:41:00+01:00',
      what: 'Beslutet skickades till sökanden',
    },
  ];
  return html`${notice({ kind: 'success', title: 'Ansökan är inskickad', body: 'Ett kvitto har skickats till er e-post.', announce: true })}
    ${pageTitle({ title: 'Mobilt närvårdsteam', tags: [tag({ kind: 'granted', text: 'Beviljad' })] })}
    ${section({ title: 'Ansökans väg', id: 'way', body: stack(exampleTrail(3), exampleTrail(2, true)) })}
    ${section({
      title: 'Kontrollera svaren',
      id: 'facts',
      body: facts([
        {
          term: 'Aktivitet',
          value: 'Mobilt närvårdsteam',
          change: { href: '/apply#activity', text: 'Ändra' },
        },
        {
          term: 'Syfte',
          value: 'Smartare användning av medarbetarnas kompetens',
          change: { href: '/apply#purposes', text: 'Ändra' },
        },
        {
          term: 'Belopp',
          value: '2 500 000 kr',
          note: 'Exakt',
          change: { href: '/apply#amount', text: 'Ändra' },
        },
      ]),
    })}
    ${section({ title: 'Historik', id: 'history', body: history({ label: 'Historik', events }) })}
    ${section({ title: 'Meddelanden och status', id: 'notices', body: stack(notice({ kind: 'info', title: 'Bra att veta', headingLevel: 3, body: 'Medel betalas inte ut: beloppet får bokföras på objektet.' }), notice({ kind: 'danger', title: 'Beslutet skrevs inte', headingLevel: 3, body: 'Kvar i delen är 5 305 kr.' }), notice({ kind: 'warning', body: 'Utan rubrik.' }), html`<div class="bl-tags">${tags.map(([kind, text]) => tag({ kind, text }))}</div>`, grid(card({ title: 'Ett kort', body: 'Vanligt.' }), card({ title: 'Ett till', tone: 'tinted', body: 'Tonat.' })), actions(button({ text: 'Första' }), button({ text: 'Andra', variant: 'secondary' }), button({ text: 'Tredje', variant: 'tertiary' }), button({ text: 'Avslå', tone: 'danger' }), button({ text: 'Liten', size: 'sm', variant: 'secondary' }))) })}`;
}
