import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { forecastSection } from '../../functions/web/programme-edit/forecast-section.ts';
import { forecastOf } from '../../shared/domain/forecast.ts';
import { emptyBalance } from '../../shared/domain/ledger.ts';
import { translator } from '../../shared/text/translate.ts';
import { anApproved } from '../builders/application.ts';
import { aProgramme } from '../builders/programme.ts';

const programme = aProgramme();
const balance = (fundingPartId: string, left: number) => ({
  ...emptyBalance(programme.id, fundingPartId),
  left,
});
const balances = [balance('stimulus', 300_000), balance('earmarked', -50_000)];
const provider = anApproved(400_000, '9902', { id: 'p', applicantKind: 'provider' });
const department = anApproved(250_000, '9902', { id: 'd' });
const facts = {
  applications: [provider, department],
  paid: new Map([['p', 320_000]]),
  waiting: [],
  now: '2019-06-01T10:00:00.000Z',
};
const afterYear = '2019-12-31T23:00:00.000Z';

test('before the last window has closed only what is granted to nobody is certain, and overdrawn is nothing', () => {
  expect(forecastOf(programme, balances, facts)).toEqual({
    parts: [
      {
        fundingPartId: 'stimulus',
        name: 'Stimulansmedel',
        uncommitted: 300_000,
        neverAsked: 0,
        total: 300_000,
      },
      { fundingPartId: 'earmarked', name: 'Specialistutbildning', uncommitted: 0, neverAsked: 0, total: 0 },
    ],
    total: 300_000,
  });
});

test('SECURITY-27: from the moment the last window closes, what a provider never asked for is certain too', () => {
  const total = (now: string) => forecastOf(programme, balances, { ...facts, now }).total;
  expect(total('2019-12-31T22:59:59.999Z')).toBe(300_000);
  expect(total(afterYear)).toBe(380_000);
});

test('a request that waits, and an activity that is closed, are not counted', () => {
  const now = afterYear;
  expect(forecastOf(programme, balances, { ...facts, now, waiting: [{ applicationId: 'p' }] }).total).toBe(
    300_000,
  );
  const followUp = {
    status: 'accepted' as const,
    askedAt: now,
    dueOn: '2020-02-01',
    revision: 1,
    late: false,
  };
  const closed = { ...provider, followUp };
  expect(forecastOf(programme, balances, { ...facts, now, applications: [closed] }).total).toBe(300_000);
});

test('the table says to everybody that its bare numbers are kronor', async () => {
  const words = { t: translator('sv'), language: 'sv' } as const;
  const section = parse(String(await forecastSection(words, forecastOf(programme, balances, facts))));
  const caption = section.querySelector('#unused-table-caption');
  expect(caption?.textContent).toContain('Kronor.');
  expect(caption?.classList.contains('ds-sr-only')).toBe(false);
});
