import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { accessibilityPage } from '../../functions/web/accessibility/page.ts';
import { type ActivityRow, activityRows } from '../../functions/web/programmes/activity-rows.ts';
import { awardsByUnit, byUnitSection } from '../../functions/web/programmes/by-unit.ts';
import { decidedSection } from '../../functions/web/programmes/decided.ts';
import { decidedOverTime } from '../../shared/domain/decided-over-time.ts';
import type { LedgerEntry } from '../../shared/domain/ledger.ts';
import { translator } from '../../shared/text/translate.ts';
import { anApplication } from '../builders/application.ts';
import { aBalance, anEntry } from '../builders/ledger.ts';
import { aProgramme } from '../builders/programme.ts';

const t = translator('sv');
const words = { t, language: 'sv' } as const;
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

async function pictureOf(entries: LedgerEntry[], today = '2019-06-30') {
  const programme = aProgramme();
  const [part] = programme.fundingParts;
  const decided = new Map([[part?.id ?? '', decidedOverTime(entries, programme.year, today)]]);
  const committed = entries.reduce((sum, { amount }) => sum + amount, 0);
  const balances = [aBalance({ committed, left: 1_000_000 - committed })];
  const markup = await Promise.all(decidedSection(words, { programme, balances }, decided));
  return parse(markup.join(''));
}

describe('decided over time', () => {
  test('is a picture with a name, a description and the same figures in a table', async () => {
    const page = await pictureOf([anEntry({ amount: 250_000 })]);

    const named = page.querySelector('svg[role=img]')?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const said = named.map((id) => plain(page.querySelector(`#${id}`)?.textContent ?? ''));
    expect(said[0]).toBe('Beslutat ur Stimulansmedel under 2019');
    expect(said[1]).toContain('Den 30 juni 2019 är 250 000 kr beslutat av 1 000 000 kr');
    const rows = page.querySelectorAll('details tbody tr').map((row) => plain(row.textContent));
    expect(rows).toHaveLength(6);
    expect(rows.slice(0, 2)).toEqual(['januari00', 'februari250 000250 000']);
  });

  test('tells its lines apart by dashes and words, and styles nothing in place', async () => {
    const page = await pictureOf([anEntry()]);

    expect(page.querySelectorAll('.bl-chart__label').map((it) => it.textContent)).toEqual([
      'Tilldelat',
      'Beslutat',
    ]);
    expect(page.querySelectorAll('.bl-legend li').map((it) => plain(it.textContent))).toEqual([
      'Beslutat till och med 30 juni 2019 250 000 kr',
      'Tilldelat 1 000 000 kr',
    ]);
    expect(page.querySelectorAll('[style]')).toEqual([]);
  });

  test('steps to the day of the decision, and stops today', async () => {
    const page = await pictureOf(
      [anEntry({ amount: 500_000, at: '2019-01-01T09:00:00.000Z' })],
      '2019-07-02',
    );

    // The year is 1000 across; a million is at the top, nothing at 176, and day 182 of 365 half the way.
    expect(page.querySelector('.bl-chart__lines .bl-chart__line')?.getAttribute('d')).toBe(
      'M0,176L0,176L0,88L498.6,88L498.6,88',
    );
    expect(page.querySelector('.bl-chart__lines .bl-chart__limit')?.getAttribute('d')).toBe('M0 0H1000');
  });

  test('is left out where nothing is decided, and is a sentence where nobody knows the days', async () => {
    const basis = { kind: 'import', number: 'RS/100/2019-1', earlierDecision: '2016' } as const;
    const history = await pictureOf([anEntry({ basis })]);

    expect((await pictureOf([])).childNodes).toEqual([]);
    expect(history.querySelector('svg')).toBeNull();
    expect(history.textContent).toContain('inte säger vilken dag');
  });

  test('says what lies outside the year', async () => {
    const entries = [
      anEntry({ amount: 1000, at: '2018-12-01T09:00:00.000Z' }),
      anEntry({ amount: 2000, at: '2020-01-15T09:00:00.000Z' }),
    ];

    const said = plain((await pictureOf(entries, '2020-02-01')).textContent);
    expect(said).toContain('börjar på 1 000 kr');
    expect(said).toContain('ändrats med 2 000 kr');
    expect(plain((await pictureOf(entries.slice(0, 1), '2018-12-24')).textContent)).toContain(
      '1 000 kr är beslutat. Kurvan börjar',
    );
  });
});

describe('decided by unit', () => {
  const [row] = activityRows([anApplication()]);
  const rowOf = (unitId: string, award: number | undefined): ActivityRow => {
    if (!row) throw new Error('the builder makes one row');
    return { ...row, unitId, unitName: unitId.toUpperCase(), award };
  };

  test('adds up what each unit was granted, the largest first, and counts nothing that waits', () => {
    const rows = [rowOf('b', 100), rowOf('a', 100), rowOf('c', 70), rowOf('c', 50), rowOf('d', undefined)];

    expect(awardsByUnit(rows).map(({ name, amount }) => `${name} ${amount}`)).toEqual([
      'C 120',
      'A 100',
      'B 100',
    ]);
  });

  test('shows ten, and the others as one sum; nothing while there is one unit', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => rowOf(`unit-${index}`, 1000 * (index + 1)));
    const page = parse((await Promise.all(byUnitSection(words, rows))).join(''));

    const bars = page.querySelectorAll('.bl-bars__fill').map((it) => it.getAttribute('width'));
    expect(bars).toHaveLength(10);
    expect([bars[0], bars[5]]).toEqual(['100.00%', '58.33%']);
    expect(plain(page.textContent)).toContain('Ytterligare 2 verksamheter har tillsammans 3 000 kr.');
    expect(plain((await Promise.all(byUnitSection(words, rows.slice(0, 11)))).join(''))).toContain(
      'En verksamhet till har',
    );
    expect(byUnitSection(words, rows.slice(0, 1))).toEqual([]);
  });
});

test('the accessibility statement names who answers, how to write to them, who supervises, and when it was made', async () => {
  const view = { ...words, organisation: 'Region Prov', contact: 'tillganglighet@example.org' };
  const page = parse((await Promise.all(accessibilityPage(view))).join(''));

  const said = plain(page.textContent);
  for (const text of ['Region Prov', 'delvis förenlig', 'Vad brister?', 'Digg', 'oskäligt betungande'])
    expect(said).toContain(text);
  expect(said).toMatch(/senast den \d+ \p{L}+ 20\d\d\./u);
  expect(page.querySelectorAll('a').map((it) => it.getAttribute('href'))).toEqual([
    'mailto:tillganglighet@example.org',
    'https://www.digg.se/tdosanmalan',
  ]);
});
