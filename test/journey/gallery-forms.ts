import { html } from 'hono/html';
import { actions, button, linkButton } from '../../functions/web/ui/button.ts';
import { checkboxGroup, radioGroup } from '../../functions/web/ui/choices.ts';
import { errorFor, errorSummary, type FieldError } from '../../functions/web/ui/error-summary.ts';
import { amountField, dateField, selectField, textArea, textField } from '../../functions/web/ui/field.ts';
import { fieldPanel, fieldRow, form } from '../../functions/web/ui/form.ts';
import type { Html } from '../../functions/web/ui/html.ts';
import { pageTitle } from '../../functions/web/ui/page.ts';

const mistakes: FieldError[] = [
  { field: 'activity', message: 'Skriv vad aktiviteten heter.' },
  { field: 'purposes', message: 'Välj minst ett syfte.' },
  { field: 'amount', message: 'Beloppet ”fyra miljoner” är inte ett tal i kronor, som 430 000.' },
  { field: 'starts', message: '2019-02-30 finns inte i kalendern.' },
  { field: 'need', message: 'Välj om aktiviteten behöver fortsatta medel.' },
  { message: 'Ansökan ändrades i en annan flik. Läs igenom och skicka igen.' },
];

/** The application form, clean or with an error in every kind of field. */
export function applyPage(withErrors: boolean): Html {
  const errors = withErrors ? mistakes : [];
  return html`${errorSummary({ heading: 'Det här behöver rättas', errors })}
    ${pageTitle({ eyebrow: 'Investering i utvecklande förutsättningar 2019', title: 'Ansök om medel', lede: 'Fyll i det ni vet. Ni får läsa igenom allt innan ansökan skickas in.' })}
    ${form({ action: '/apply', hidden: { start: '01J0' }, body: [activityPanel(errors, withErrors), moneyPanel(errors, withErrors), actions(button({ text: 'Fortsätt till granskning' }), linkButton({ href: '/', text: 'Avbryt', variant: 'tertiary' }))] })}`;
}

function activityPanel(errors: FieldError[], filled: boolean): Html {
  const purposes = [
    'It-stöd och processer för förenklad administration',
    'Smartare användning av medarbetarnas kompetens',
    'Stöd till planering av långsiktig kompetensförsörjning',
  ];
  return fieldPanel({
    id: 'about-activity',
    title: 'Aktiviteten',
    intro: 'Vad medlen ska gå till och hur arbetet fortsätter.',
    body: [
      textField({
        name: 'activity',
        label: 'Aktivitetens namn',
        required: true,
        error: errorFor(errors, 'activity'),
      }),
      checkboxGroup({
        name: 'purposes',
        legend: 'Syfte',
        hint: 'Välj ett eller flera.',
        error: errorFor(errors, 'purposes'),
        choices: purposes.map((text, index) => ({ value: String(index + 1), text })),
        values: filled ? [] : ['2'],
      }),
      textArea({
        name: 'continuation',
        label: 'Så fortsätter arbetet när satsningen är slut',
        hint: 'Vem tar över, och med vilka medel?',
        value: filled ? 'Ordinarie verksamhet <tar> över & fortsätter.' : '',
      }),
      selectField({
        name: 'unit',
        label: 'Verksamhet',
        placeholder: 'Välj verksamhet',
        options: [
          { value: 'hospa', text: 'HOSPA' },
          { value: 'him', text: 'HIM' },
        ],
        value: 'hospa',
      }),
    ],
  });
}

function moneyPanel(errors: FieldError[], filled: boolean): Html {
  return fieldPanel({
    id: 'about-money',
    title: 'Pengarna',
    body: [
      fieldRow(
        amountField({
          name: 'amount',
          label: 'Belopp för 2019',
          suffix: 'kr',
          hint: 'Hela kronor.',
          value: filled ? 'fyra miljoner' : '430 000',
          error: errorFor(errors, 'amount'),
        }),
        dateField({
          name: 'starts',
          label: 'Startar',
          hint: 'Som 2019-03-01.',
          value: filled ? '2019-02-30' : '',
          error: errorFor(errors, 'starts'),
          optional: 'frivilligt',
        }),
      ),
      radioGroup({
        name: 'need',
        legend: 'Behövs medel även nästa år?',
        error: errorFor(errors, 'need'),
        inline: true,
        choices: [
          { value: 'yes', text: 'Ja' },
          { value: 'no', text: 'Nej' },
          { value: 'partly', text: 'Delvis' },
          { value: 'unknown', text: 'Vet inte' },
        ],
        value: filled ? undefined : 'yes',
      }),
      radioGroup({
        name: 'status',
        legend: 'Hur säkert är beloppet?',
        choices: [
          { value: 'exact', text: 'Exakt' },
          { value: 'about', text: 'Ungefärligt' },
          {
            value: 'awaited',
            text: 'Kostnadsförslag inväntas',
            hint: 'Kan skickas in, men inte beviljas förrän beloppet finns.',
          },
        ],
        value: 'exact',
      }),
    ],
  });
}
