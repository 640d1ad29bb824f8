import { html } from 'hono/html';
import { barList } from '../../functions/web/ui/bar-list.ts';
import { card } from '../../functions/web/ui/card.ts';
import type { Html } from '../../functions/web/ui/html.ts';
import { more, pageTitle, section } from '../../functions/web/ui/page.ts';
import {
  type ChartPoint,
  chartLegend,
  picture,
  pictures,
  stepChart,
} from '../../functions/web/ui/step-chart.ts';
import { kronor, shortMonths } from './gallery-texts.ts';

/** A year with a decision now and then, one day a month; `to` is the month it has come to. */
function year(sums: readonly number[], to: string): ChartPoint[] {
  const steps = sums.map((value, index) => ({
    day: `2019-${String(index + 1).padStart(2, '0')}-14`,
    value,
  }));
  return [{ day: '2019-01-01', value: 0 }, ...steps, { day: to, value: sums.at(-1) ?? 0 }];
}

const mkr = (kronor: number): string => String(kronor / 1_000_000).replace('.', ',');

function example(id: string, name: string, points: ChartPoint[], allocated: number): Html {
  const decided = points.at(-1)?.value ?? 0;
  const chart = stepChart({
    id,
    title: `Beslutat ur ${name} under 2019`,
    description: `${kronor(decided)} är beslutat av ${kronor(allocated)}.`,
    year: 2019,
    points,
    limit: { value: allocated, label: 'Tilldelat' },
    label: 'Beslutat',
    months: shortMonths,
    unit: 'mkr',
    formatTick: mkr,
  });
  const legend = chartLegend({
    decided: html`Beslutat <strong>${kronor(decided)}</strong>`,
    limit: html`Tilldelat <strong>${kronor(allocated)}</strong>`,
  });
  const body = [
    chart,
    legend,
    more({ text: 'Månad för månad', about: name, body: 'Samma siffror i en tabell.' }),
  ];
  return picture({ name, body });
}

const rising = [1.2, 4.4, 9.8, 9.8, 14, 21.5, 21.5, 23, 28.4, 33, 35.9, 36.1].map((it) => it * 1_000_000);
const units: [string, number][] = [
  ['HoS samt vårdvalsnämnd', 12_393_945],
  ['Folktandvård', 8_200_000],
  ['Närsjukvården, område kirurgi/onkologi', 4_875_144],
  ['HOSPA', 830_000],
  ['HR', 120_000],
];

/** The pictures of money: early in the year, all year, overdrawn, a small part; and bars by unit. */
export function moneyPage(): Html {
  const examples = [
    example('early', 'Stimulansmedel i januari', year(rising.slice(0, 1), '2019-01-20'), 36_103_335),
    example('half', 'Stimulansmedel i juni', year(rising.slice(0, 6), '2019-06-30'), 36_103_335),
    example('whole', 'Stimulansmedel, hela året', year(rising, '2019-12-31'), 36_103_335),
    example('over', 'Överskriden del', year(rising.slice(0, 8), '2019-08-31'), 18_000_000),
    example('small', 'Liten del', year([300_000, 900_000], '2019-03-01'), 1_500_000),
  ];
  const items = units.map(([name, value]) => ({ name, value, text: kronor(value) }));
  return html`${pageTitle({ title: 'Pengarna som bild' })}
    ${section({ title: 'Beslutat över tid', id: 'time', body: card({ tone: 'raised', body: pictures(examples) }) })}
    ${section({ title: 'Beslutat per verksamhet', id: 'units', body: card({ body: barList({ label: 'Beslutat per verksamhet', items }) }) })}`;
}
