import { expect, test } from 'vitest';
import type { DomainErrorName, ErrorFacts } from '../../shared/domain/errors.ts';
import { errorText } from '../../shared/text/error-text.ts';
import { translator } from '../../shared/text/translate.ts';

const said = (name: DomainErrorName, facts: ErrorFacts = {}): string =>
  errorText(translator('sv'), 'sv', { name, facts }).replaceAll('\u00a0', ' ');

test.each<[DomainErrorName, ErrorFacts, string[]]>([
  [
    'AwardExceeded',
    { amount: 90_000, awarded: 250_000, paid: 160_000, asked: 20_000, left: 70_000 },
    [
      '90 000 kr',
      'kvar: 70 000 kr',
      '250 000 kr är 160 000 kr utbetalt eller attesterat och 20 000 kr äskat',
    ],
  ],
  ['CostLinesNotSum', { sum: 70_000, amount: 80_000 }, ['70 000 kr', '80 000 kr']],
  ['QuarterNotOpen', { quarter: '2019Q2', opensOn: '2019-06-01' }, ['kvartal 2 2019', '1 juni 2019']],
  ['QuarterClosed', { quarter: '2019Q1', lastDay: '2019-04-15' }, ['kvartal 1 2019', '15 april 2019']],
  [
    'QuarterAsked',
    { quarter: '2019Q1', status: 'returned', amount: 80_000 },
    ['80 000 kr', 'kvartal 1 2019', '”Återsänd”'],
  ],
  ['QuarterOutsideProgramme', { quarter: '2020Q1', year: 2019 }, ['gäller 2019.', 'kvartal 1 2020']],
  ['AreaNotDecided', { quarter: '2019Q1', decided: 'Primärvård' }, ['kvartal 1 2019', 'Primärvård']],
  ['AreaNotDecided', { quarter: '2019Q1', decided: '' }, ['inget beslutat område för kvartal 1 2019']],
  ['AwardPartlyPaid', { paid: 80_000 }, ['80 000 kr är redan utbetalt']],
  [
    'AlreadyAttested',
    { status: 'attested', by: 'Controller', at: '2019-03-14T09:00:00.000Z' },
    ['Controller svarade den 14 mars 2019 kl. 10.00', '”Attesterad”'],
  ],
  ['PayoutAnswered', { status: 'ordered' }, ['”I betalningsuppdrag”']],
  [
    'DeviationUnexplained',
    { outcome: 260_000, award: 250_000, number: 'RS/255/2018-1' },
    ['260 000 kr', '250 000 kr', 'beslut RS/255/2018-1'],
  ],
  ['FollowUpReviewed', { status: 'accepted' }, ['”Godkänd”']],
  ['FollowUpNotOpen', { opensAt: '2020-01-06T23:00:00.000Z' }, ['7 januari 2020']],
  ['AwardMoved', { number: 'RS/255/2018-4', amount: 300_000 }, ['RS/255/2018-4', '300 000 kr']],
  ['AwardMoved', {}, ['Läs beslutet på ansökans sida']],
  ['NeedContradicts', { answer: 'partly' }, ['Skriv ett belopp, eller vad som behövs']],
  ['NeedContradicts', { answer: 'no' }, ['Ta bort beloppet']],
  ['NotPossibleInStatus', { status: 'returned' }, ['”Väntar på komplettering”']],
])('SECURITY-26: %s says which rule and which sum', (name, facts, parts) => {
  const text = said(name, facts);
  for (const part of parts) expect(text).toContain(part);
  expect(text).not.toMatch(/[{}]/);
});
