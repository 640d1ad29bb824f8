import { type BudgetBarOptions, budgetBar } from '../../functions/web/ui/budget-bar.ts';
import { link } from '../../functions/web/ui/button.ts';
import { type Column, dataTable } from '../../functions/web/ui/data-table.ts';
import type { Html } from '../../functions/web/ui/html.ts';
import { tag } from '../../functions/web/ui/tag.ts';
import { type TrailStep, trail } from '../../functions/web/ui/trail.ts';
import { budgetTexts, kronor, stateTexts } from './gallery-texts.ts';

type Row = {
  activity: string;
  unit: string;
  earlier: string;
  basis: string;
  amount?: number;
  need: string;
  object: string;
  status: 'granted' | 'waiting';
};

const rows: Row[] = [
  [
    'Vidareutbildning Specialistsjuksköterskor',
    'HoS samt vårdvalsnämnd',
    'öronmärkt i ÖK 2019',
    '',
    5093945,
    'ja',
    '9902',
  ],
  ['Sal nr 2 på Campus', 'HoS', 'personalmiljard 2018', 'apr-18', 8200000, 'ja', '9917'],
  [
    'Kliniskt träningscentrum (KTC) Drift samt Investering KTC',
    'befintlig vsh',
    'personalmiljard 2018',
    'RS/2459/2017',
    1875144,
    '2020 för utrustning, inventarier 1,7 mkr',
    '9917',
  ],
  [
    'Kompensation för pågående utvecklingsarbete, flöden/processer, kompetenshöjande insatser samt långsiktig kompetensförsörjning',
    'Folktandvård',
    'ny',
    '',
    2500000,
    '',
    '9917',
  ],
  [
    'Sjuksköterska 0,75 Uppstart av utdelningsvyn/elektronisk läkemedelslista.',
    'HOSPA',
    'ny',
    '',
    430000,
    'ja halvår',
    '9917',
  ],
  ['Samordning av hjälpmedel', 'HIM', 'ny', '', undefined, 'nej', '9902'],
].map(([activity, unit, earlier, basis, amount, need, object]) => ({
  activity: String(activity),
  unit: String(unit),
  earlier: String(earlier),
  basis: String(basis),
  ...(typeof amount === 'number' ? { amount } : {}),
  need: String(need),
  object: String(object),
  status: amount === undefined ? 'waiting' : 'granted',
}));

const columns: Column<Row>[] = [
  {
    key: 'activity',
    heading: 'Aktivitet',
    header: true,
    width: 'wide',
    cell: (row) => link({ href: '/application', text: row.activity }),
  },
  { key: 'unit', heading: 'Verksamhet', cell: (row) => row.unit },
  { key: 'earlier', heading: 'Tidigare beslut', cell: (row) => row.earlier },
  { key: 'basis', heading: 'Beslutsunderlag', cell: (row) => row.basis },
  {
    key: 'amount',
    heading: 'Belopp (kr)',
    numeric: true,
    cell: (row) => (row.amount === undefined ? 'inväntas' : kronor(row.amount).slice(0, -3)),
  },
  { key: 'need', heading: 'Fortsatt behov 2020', cell: (row) => row.need },
  { key: 'object', heading: 'Objekt', width: 'narrow', cell: (row) => row.object },
  {
    key: 'status',
    heading: 'Status',
    cell: (row) =>
      tag(
        row.status === 'granted'
          ? { kind: 'granted', text: 'Beviljad' }
          : { kind: 'waiting', text: 'Väntar på beslut' },
      ),
  },
];

/** The table of a programme, with two sums, or empty. */
export function activityTable(id: string, empty = false): Html {
  return dataTable({
    id,
    caption: empty ? 'Aktiviteter 2020' : 'Aktiviteter 2019',
    columns,
    rows: empty ? [] : rows,
    sums: empty ? [] : [{ label: 'Summa', values: { amount: '18\u00a0099\u00a0089' } }],
    empty: 'Inga aktiviteter passar urvalet.',
  });
}

/** A funding part with the words and the format filled in. */
export function part(options: Omit<BudgetBarOptions, 'texts' | 'format'>): Html {
  return budgetBar({ ...options, texts: budgetTexts, format: kronor });
}

const road = ['Ansökan inskickad', 'Bedömd', 'Beslut', 'Genomförande', 'Uppföljning'];
const details = [
  '14 januari 2019',
  '14 januari 2019',
  'Väntar på HoS-direktören',
  '',
  'senast 14 februari 2020',
];

/** The trail with the traveller at step `at`; `stopped` when it ended there. */
export function exampleTrail(at: number, stopped = false): Html {
  const steps: TrailStep[] = road.slice(0, stopped ? at + 1 : undefined).map((title, index) => ({
    label: stopped && index === at ? 'Avslag' : title,
    state: index < at ? 'done' : index > at ? 'next' : stopped ? 'stopped' : 'now',
    at: details[index],
  }));
  return trail({ label: 'Ansökans väg', steps, stateTexts });
}
