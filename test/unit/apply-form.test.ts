import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { checkPage } from '../../functions/web/apply/check-page.ts';
import { readContent } from '../../functions/web/apply/content-from-form.ts';
import {
  blankForm,
  type FormError,
  readSubmitted,
  readTyped,
  type SingleField,
  singleFields,
  type Typed,
  typedPairs,
} from '../../functions/web/apply/form.ts';
import { formPage } from '../../functions/web/apply/form-page.ts';
import { looksLikePersonalNumber } from '../../functions/web/apply/personal-number.ts';
import { longest } from '../../functions/web/apply/text-answers.ts';
import type { Content } from '../../functions/web/ui/html.ts';
import { type Programme, ProgrammeSchema } from '../../shared/domain/programme.ts';
import { translator } from '../../shared/text/translate.ts';

const file = new URL('../../infra/local/data/programmes.json', import.meta.url);
const programmes: Programme[] = JSON.parse(readFileSync(file, 'utf8')).programmes.map((it: unknown) =>
  ProgrammeSchema.parse(it),
);
const programmeOf = (id: string): Programme => {
  const found = programmes.find((programme) => programme.id === id);
  if (!found) throw new Error(`no programme ${id}`);
  return found;
};
const programme = programmeOf('investering-2019');
const key = '01J0000000000000000000000A';

/** A form as somebody fills it in who makes no mistake. */
const aTyped = (overrides: Partial<Typed> = {}): Typed => ({
  ...blankForm(key, programme),
  activity: 'Mobilt närvårdsteam',
  nature: 'new',
  purposes: ['2'],
  purposeText: 'Fler får vård hemma.',
  withinPurpose: 'yes',
  decisionExists: 'no',
  continuationText: 'Verksamheten tar över.',
  amountStatus: 'exact',
  amount: '430 000',
  'cost-staff': '400 000',
  'recurrence-staff': 'running',
  'cost-it': '30 tkr',
  'recurrence-it': 'one-off',
  investment: 'no',
  fundingPart: 'stimulus',
  costObject: '9917',
  continuedNeed: 'yes',
  newHires: 'no',
  contact: 'Enhetschefen',
  manager: 'Verksamhetschefen',
  ...overrides,
});

const read = (overrides: Partial<Typed> = {}) => readContent(aTyped(overrides), programme);
const errorsOf = (overrides: Partial<Typed>): FormError[] => {
  const result = read(overrides);
  return result.ok ? [] : result.errors;
};
const faults = (overrides: Partial<Typed>) => errorsOf(overrides).map(({ field, key }) => [field, key]);
function contentOf(overrides: Partial<Typed> = {}) {
  const result = read(overrides);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.content;
}

const balances = programme.fundingParts.map(({ id, amount }) => ({
  programmeId: programme.id,
  fundingPartId: id,
  allocated: amount,
  committed: 0,
  released: 0,
  paid: 0,
  recovered: 0,
  used: 0,
  left: amount,
}));
const viewOf = (typed: Typed) => ({
  books: { programme, balances },
  unitName: 'HOSPA',
  typed,
  t: translator('sv'),
  language: 'sv' as const,
});
const drawn = async (contents: Content[]): Promise<HTMLElement> =>
  parse((await Promise.all(contents)).map(String).join('\n'));
const drawForm = (typed: Typed, errors: FormError[] = []) =>
  drawn(formPage(viewOf(typed), { faults: errors }));
function drawCheck(typed: Typed): Promise<HTMLElement> {
  const result = readContent(typed, programme);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return drawn(checkPage({ ...viewOf(typed), ...result }));
}

/** What a browser would send: the fields of the page's form as they stand. */
function sentBy(page: HTMLElement): [string, string][] {
  return page.querySelectorAll('input, textarea, select').flatMap((element): [string, string][] => {
    const name = element.getAttribute('name') ?? '';
    const type = element.getAttribute('type');
    if ((type === 'radio' || type === 'checkbox') && !element.hasAttribute('checked')) return [];
    if (element.tagName === 'SELECT') {
      return [[name, element.querySelector('option[selected]')?.getAttribute('value') ?? '']];
    }
    // A browser drops the line break after the tag.
    if (element.tagName === 'TEXTAREA') return [[name, element.textContent.replace(/^\n/, '')]];
    return [[name, element.getAttribute('value') ?? '']];
  });
}
const typedBy = (page: HTMLElement): Typed | undefined => {
  const body = new Map<string, string | string[]>();
  for (const [name, value] of sentBy(page)) {
    const before = body.get(name);
    body.set(name, before === undefined ? value : [before, value].flat());
  }
  return readTyped(Object.fromEntries(body));
};

describe('a form filled in without mistakes', () => {
  it('becomes the content of an application', () => {
    expect(contentOf()).toEqual({
      activity: 'Mobilt närvårdsteam',
      nature: 'new',
      purposeText: 'Fler får vård hemma.',
      continuationText: 'Verksamheten tar över.',
      purposeIds: ['2'],
      withinPurpose: true,
      decisionExists: false,
      amountStatus: 'exact',
      amount: 430_000,
      costLines: [
        { type: 'staff', amount: 400_000, recurrence: 'running' },
        { type: 'it', amount: 30_000, recurrence: 'one-off' },
      ],
      continuedNeed: { answer: 'yes' },
      costObject: '9917',
      fundingPartId: 'stimulus',
      newHires: false,
      contact: 'Enhetschefen',
      manager: 'Verksamhetschefen',
    });
  });

  it('keeps everything that may be left out too', () => {
    const content = contentOf({
      decisionBasis: ' apr-18 ',
      earlierFunding: 'Personalmiljarden 2018',
      investment: 'yes',
      investmentAmount: '300 000',
      inServiceOn: '2019-03-01',
      usefulLifeYears: '5 år',
      continuedNeed: 'partly',
      continuedNeedAmount: '215 tkr',
      continuedNeedText: 'ja halvår',
      newHires: 'yes',
      newHiresMotivation: 'Ingen har kunskapen.',
      fullTimeEquivalents: '50 %',
      periodMonths: '6 mån',
      existingResources: 'Lokalerna finns.',
      sharedWith: 'Vårdvalsnämnden',
    });

    expect(content).toMatchObject({
      decisionBasis: 'apr-18',
      earlierFunding: 'Personalmiljarden 2018',
      investment: { amount: 300_000, inServiceOn: '2019-03-01', usefulLifeYears: 5 },
      continuedNeed: { answer: 'partly', amount: 215_000, text: 'ja halvår' },
      newHires: true,
      newHiresMotivation: 'Ingen har kunskapen.',
      fullTimeEquivalents: 0.5,
      periodMonths: 6,
      existingResources: 'Lokalerna finns.',
      sharedWith: 'Vårdvalsnämnden',
    });
  });

  it('SECURITY-25: gives the same bytes for the same answers, in whatever order the boxes were ticked', () => {
    const one = JSON.stringify(contentOf({ purposes: ['2', '5'] }));
    expect(JSON.stringify(contentOf({ purposes: ['5', '2', '5'] }))).toBe(one);
  });

  it('SECURITY-30: stores NFD as NFC', () => {
    expect(contentOf({ activity: 'Va\u030ardval' }).activity).toBe('V\u00e5rdval');
  });
});

describe('an empty form', () => {
  it('is refused with a fault by each field that is needed, in the form’s order', () => {
    const result = readContent(blankForm(key, programme), programme);
    expect(result.ok ? [] : result.errors.map(({ field }) => field)).toEqual([
      'activity',
      'nature',
      'purposes',
      'purposeText',
      'withinPurpose',
      'decisionExists',
      'continuationText',
      'amountStatus',
      'amount',
      'investment',
      'fundingPart',
      'costObject',
      'continuedNeed',
      'newHires',
      'contact',
      'manager',
    ]);
  });

  it('fills in only what has a single possible answer', () => {
    const blank = blankForm(key, programmeOf('personalmiljarden-2018'));
    expect(Object.entries(blank).filter(([, value]) => value.length > 0)).toEqual(
      [
        ['key', key],
        ['costObject', '9917'],
        ['fundingPart', 'stimulus'],
      ].sort(([a = ''], [b = '']) => singleFieldsFirst(a) - singleFieldsFirst(b)),
    );
  });
});
const singleFieldsFirst = (name: string): number =>
  name === 'key' ? 99 : singleFields.indexOf(name as SingleField);

describe('texts', () => {
  const fields = Object.keys(longest) as (keyof typeof longest)[];

  it.each(fields)('SECURITY-30: refuse invisible characters in %s by name', (field) => {
    expect(faults({ [field]: 'a\u202eb' })).toContainEqual([field, 'text.bidirectional']);
    expect(faults({ [field]: 'a\u200bb' })).toContainEqual([field, 'text.zero-width']);
    expect(faults({ [field]: 'a\u0007b' })).toContainEqual([field, 'text.control']);
  });

  it.each(fields)('refuse what looks like a personal number in %s', (field) => {
    expect(faults({ [field]: 'Kontakt 850101-1234' })).toContainEqual([
      field,
      'apply.problem.personalNumber',
    ]);
  });

  it.each(fields)('say in %s how long a text may be', (field) => {
    const max = longest[field];
    expect(faults({ [field]: 'å'.repeat(max) })).toEqual([]);
    expect(errorsOf({ [field]: 'å'.repeat(max + 1) })).toEqual([
      { field, key: 'apply.problem.tooLong', facts: { max } },
    ]);
  });

  it.each(['activity', 'decisionBasis', 'earlierFunding', 'sharedWith', 'contact', 'manager'] as const)(
    'of one line refuse a line break in %s',
    (field) => {
      expect(faults({ [field]: 'a\nb' })).toEqual([[field, 'text.line-break']]);
    },
  );

  it.each(['activity', 'purposeText', 'continuationText', 'contact', 'manager'] as const)(
    'of blanks only are as good as none in %s',
    (field) => {
      expect(faults({ [field]: ' \u00a0\r\n ' })).toEqual([[field, `apply.required.${field}`]]);
    },
  );
});

describe('what looks like a personal number', () => {
  it.each([
    '850101-1234',
    '19850101-1234',
    '198501011234',
    '850161-1234',
    '850101+1234',
    '850101\u20131234',
    '８５０１０１－１２３４',
    '850101 - 1234',
    '1212121212',
    'Anna (121212 1212)',
  ])('is %s', (text) => {
    expect(looksLikePersonalNumber(text)).toBe(true);
  });

  it.each([
    '232100-0214',
    'RS/2459/2017',
    '2019-02-14',
    '063-14 75 00',
    '0701234567',
    '070-123 45 67',
    '1 212 121 212 kr',
    '851301-1234',
    '850132-1234',
    '2018-2020',
    '9917',
  ])('is not %s', (text) => {
    expect(looksLikePersonalNumber(text)).toBe(false);
  });
});

describe('choices', () => {
  const choices = [
    'nature',
    'withinPurpose',
    'decisionExists',
    'amountStatus',
    'investment',
    'fundingPart',
    'costObject',
    'continuedNeed',
    'newHires',
  ] as const;

  it.each(choices)('refuse no answer and an answer that is not offered in %s', (field) => {
    expect(faults({ [field]: '' })).toContainEqual([field, `apply.required.${field}`]);
    expect(faults({ [field]: '__proto__' })).toContainEqual([field, `apply.required.${field}`]);
  });

  it('refuse a purpose, a cost object and a funding part of another programme', () => {
    expect(faults({ purposes: ['2', '1a'], costObject: '1234', fundingPart: 'other' })).toEqual([
      ['purposes', 'error.PurposeNotInProgramme'],
      ['fundingPart', 'apply.required.fundingPart'],
      ['costObject', 'apply.required.costObject'],
    ]);
  });

  it('take sub-purposes of a tree of two levels', () => {
    const other = programmeOf('personalmiljarden-2018');
    const result = readContent(aTyped({ purposes: ['2b', '1a', '1'] }), other);
    expect(result.ok && result.content.purposeIds).toEqual(['1', '1a', '2b']);
  });
});

describe('the amount', () => {
  it.each([
    ['', 'amount.empty'],
    ['0', 'amount.zero'],
    ['-5', 'amount.negative'],
    ['\u2212430 000', 'amount.negative'],
    ['1e9', 'amount.not-a-number'],
    ['NaN', 'amount.not-a-number'],
    ['Infinity', 'amount.not-a-number'],
    ['9007199254740992', 'amount.too-large'],
    ['430.000', 'amount.not-a-number'],
    ['43 0000', 'amount.grouping'],
    ['430 000,50', 'amount.has-ore'],
  ] as const)('SECURITY-31: %j is refused with the field named', (amount, problem) => {
    expect(faults({ amount })).toEqual([['amount', problem]]);
  });

  it.each(singleFields.filter((field) => field.startsWith('cost-')))(
    'SECURITY-31: a cost that cannot be read is refused by its own field, %s',
    (field) => {
      expect(faults({ [field]: '1e9', [field.replace('cost', 'recurrence')]: 'running' })).toEqual([
        [field, 'amount.not-a-number'],
      ]);
    },
  );

  it('SECURITY-30: reads full-width digits', () => {
    expect(contentOf({ amount: '４３０ ０００' }).amount).toBe(430_000);
  });

  it('SECURITY-31: reads 1,5 mkr by the written rule', () => {
    expect(contentOf({ amount: '1,5 mkr', 'cost-staff': '1,47 mkr' }).amount).toBe(1_500_000);
  });

  it.each([{ amount: 'ca 430 000' }, { 'cost-it': 'cirka 30 000' }] as Partial<Typed>[])(
    'that is said to be exact, with “ca”, is approximate: %j',
    (typed) => {
      expect(read(typed)).toMatchObject({
        becameApproximate: true,
        content: { amountStatus: 'approximate' },
      });
    },
  );

  it('that is preliminary stays so, with “ca” or without', () => {
    expect(read({ amount: 'ca 430 000', amountStatus: 'preliminary' })).toMatchObject({
      becameApproximate: false,
      content: { amountStatus: 'preliminary' },
    });
  });

  it('is blank while it is awaited', () => {
    const awaited = { amountStatus: 'awaited', amount: '', 'cost-staff': '', 'recurrence-staff': '' };
    expect(faults({ amountStatus: 'awaited' })).toEqual([['amount', 'apply.problem.amountWhenAwaited']]);
    expect(contentOf({ ...awaited, 'cost-it': '', 'recurrence-it': '' })).not.toHaveProperty('amount');
    expect(contentOf(awaited).costLines).toHaveLength(1);
  });
});

describe('the cost lines', () => {
  it('must come to the amount: both sums and the difference are named', () => {
    expect(errorsOf({ amount: '500 000' })).toEqual([
      {
        field: 'cost-staff',
        key: 'apply.problem.costsTooLittle',
        facts: {
          sum: '430\u00a0000\u00a0kr',
          amount: '500\u00a0000\u00a0kr',
          difference: '70\u00a0000\u00a0kr',
        },
      },
    ]);
    expect(errorsOf({ amount: '400 000' })).toMatchObject([
      { key: 'apply.problem.costsTooMuch', facts: { difference: '30\u00a0000\u00a0kr' } },
    ]);
  });

  it('are not summed while one of them cannot be read', () => {
    expect(faults({ 'cost-it': 'trettio tusen' })).toEqual([['cost-it', 'amount.not-a-number']]);
  });

  it('each say how often they come, and nothing that was chosen is dropped in silence', () => {
    expect(faults({ 'recurrence-it': '' })).toContainEqual(['recurrence-it', 'apply.required.recurrence']);
    expect(faults({ 'recurrence-it': 'weekly' })).toContainEqual([
      'recurrence-it',
      'apply.required.recurrence',
    ]);
    expect(faults({ 'recurrence-other': 'running' })).toEqual([['cost-other', 'apply.problem.costMissing']]);
  });

  it('are accepted exactly when they come to the amount', () => {
    const sums = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(sums, fc.integer({ min: -3, max: 3 }), (costs, off) => {
        const names = singleFields.filter((field) => field.startsWith('cost-'));
        const lines = names.flatMap((name, index) => [
          [name, String(costs[index])],
          [name.replace('cost', 'recurrence'), 'running'],
        ]);
        const amount = String(costs.reduce((a, b) => a + b, 0) + off);
        expect(read({ ...Object.fromEntries(lines), amount }).ok).toBe(off === 0);
      }),
    );
  });
});

describe('an investment', () => {
  const yes = {
    investment: 'yes',
    investmentAmount: '300 000',
    inServiceOn: '2019-03-01',
    usefulLifeYears: '5',
  };

  it.each([
    ['investmentAmount', '', 'amount.empty'],
    ['investmentAmount', 'mycket', 'amount.not-a-number'],
    ['inServiceOn', '', 'date.empty'],
    ['inServiceOn', '1 mars', 'date.invalid'],
    ['inServiceOn', '2019-02-30', 'date.no-such-day'],
    ['usefulLifeYears', '', 'apply.problem.usefulLife'],
    ['usefulLifeYears', '0', 'apply.problem.usefulLife'],
    ['usefulLifeYears', '51', 'apply.problem.usefulLife'],
    ['usefulLifeYears', '2,5', 'apply.problem.usefulLife'],
    ['usefulLifeYears', '-1', 'apply.problem.usefulLife'],
  ] as const)('is refused by the field when %s is %j', (field, value, problem) => {
    expect(faults({ ...yes, [field]: value })).toEqual([[field, problem]]);
  });

  it('that was filled in under a no is asked about, not dropped', () => {
    expect(faults({ investmentAmount: '300 000' })).toEqual([
      ['investment', 'apply.problem.investmentWhenNo'],
    ]);
  });
});

describe('continued need, new hires and staffing', () => {
  it.each([
    [{ continuedNeed: 'partly' }, 'continuedNeedText', 'apply.required.continuedNeedText'],
    [
      { continuedNeed: 'no', continuedNeedAmount: '5' },
      'continuedNeedAmount',
      'apply.problem.needAmountWhenNo',
    ],
    [{ continuedNeedAmount: 'lite' }, 'continuedNeedAmount', 'amount.not-a-number'],
    [{ newHires: 'yes' }, 'newHiresMotivation', 'apply.required.newHiresMotivation'],
    [{ newHires: 'yes', newHiresMotivation: ' ' }, 'newHiresMotivation', 'apply.required.newHiresMotivation'],
    [{ fullTimeEquivalents: 'en halv' }, 'fullTimeEquivalents', 'apply.problem.fullTimeEquivalents'],
    [{ fullTimeEquivalents: '-1' }, 'fullTimeEquivalents', 'apply.problem.fullTimeEquivalents'],
    [{ fullTimeEquivalents: '1e2' }, 'fullTimeEquivalents', 'apply.problem.fullTimeEquivalents'],
    [{ fullTimeEquivalents: 'NaN' }, 'fullTimeEquivalents', 'apply.problem.fullTimeEquivalents'],
    [{ fullTimeEquivalents: '0' }, 'fullTimeEquivalents', 'apply.problem.fullTimeEquivalentsRange'],
    [{ fullTimeEquivalents: '1000,1' }, 'fullTimeEquivalents', 'apply.problem.fullTimeEquivalentsRange'],
    [{ periodMonths: 'ett år' }, 'periodMonths', 'apply.problem.periodMonths'],
    [{ periodMonths: '2,5' }, 'periodMonths', 'apply.problem.periodMonths'],
    [{ periodMonths: '0' }, 'periodMonths', 'apply.problem.periodMonthsRange'],
    [{ periodMonths: '61' }, 'periodMonths', 'apply.problem.periodMonthsRange'],
  ] as [Partial<Typed>, string, string][])('%j is refused at %s', (typed, field, problem) => {
    expect(faults(typed)).toEqual([[field, problem]]);
  });

  it.each([
    ['0,75', 0.75],
    ['0.75', 0.75],
    ['50 %', 0.5],
    ['50\u00a0%', 0.5],
    ['33,3%', 0.333],
    ['１,５', 1.5],
    ['150 procent', 1.5],
    ['1000', 1000],
  ])('reads %j as %d full-time posts', (fullTimeEquivalents, posts) => {
    expect(contentOf({ fullTimeEquivalents }).fullTimeEquivalents).toBe(posts);
  });

  it.each([
    ['6', 6],
    ['6 mån', 6],
    ['6 mån.', 6],
    ['12 månader', 12],
    ['1 år', 12],
    ['６', 6],
  ])('reads %j as %d months', (periodMonths, months) => {
    expect(contentOf({ periodMonths }).periodMonths).toBe(months);
  });
});

describe('the body of the form', () => {
  it.each(['amountGranted', 'status', 'decidedBy', 'unitId', 'costLines', '__proto__', 'sendAgain'])(
    'SECURITY-22: is refused with the extra field %s',
    (name) => {
      expect(readTyped(Object.fromEntries([...typedPairs(aTyped()), [name, 'x']]))).toBeUndefined();
    },
  );

  it.each(singleFields)('SECURITY-22: is refused when %s comes twice', (name) => {
    expect(readTyped({ key, [name]: ['a', 'b'] })).toBeUndefined();
  });

  it.each(['', 'x', key.toLowerCase(), `${key}0`, '../../../etc'])('is refused with the key %j', (wrong) => {
    expect(readTyped({ key: wrong })).toBeUndefined();
  });

  it('is refused without a key, with two keys, and when a purpose is a file', () => {
    expect(readTyped({})).toBeUndefined();
    expect(readTyped({ key: [key, key] })).toBeUndefined();
    expect(readTyped({ key, purposes: [new File([], 'a')] })).toBeUndefined();
  });

  it('takes one purpose, several or none', () => {
    expect(readTyped({ key })?.purposes).toEqual([]);
    expect(readTyped({ key, purposes: '1' })?.purposes).toEqual(['1']);
    expect(readTyped({ key, purposes: ['1', '2'] })?.purposes).toEqual(['1', '2']);
  });

  it('says only when it is sent whether the same content shall go again', () => {
    expect(readSubmitted({ key, sendAgain: 'yes' })?.sendAgain).toBe(true);
    expect(readSubmitted({ key })?.sendAgain).toBe(false);
    expect(readSubmitted({ key, sendAgain: 'no' })).toBeUndefined();
  });
});

describe('the pages', () => {
  // Any text but NUL and CR, which no HTML page can carry as they are; a browser sends a line break as CRLF itself.
  const anything = fc
    .string({ unit: 'grapheme', maxLength: 60 })
    .map((text) => text.replace(/[\0\r]/g, '\n'));
  const nasty = fc.constantFrom(
    '\n först',
    '</textarea><script>',
    '"\'><&amp;',
    ' \u00a0å\u030a ',
    '＜b＞',
    '&#10;',
  );
  const written = fc.oneof(anything, nasty);
  const asTyped = fc.record({
    ...Object.fromEntries(Object.keys(longest).map((field) => [field, written])),
    amount: written,
    'cost-it': written,
    inServiceOn: written,
    fullTimeEquivalents: written,
  });

  it('SECURITY-19: show what was typed byte for byte in the form, whatever it was, and run none of it', async () => {
    await fc.assert(
      fc.asyncProperty(asTyped, async (overrides) => {
        const typed = aTyped(overrides);
        const page = await drawForm(typed, errorsOf(overrides));
        expect(typedBy(page)).toEqual(typed);
        expect(page.querySelector('script')).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('carry what was typed byte for byte through the check', async () => {
    const texts = fc.record({ purposeText: written, newHiresMotivation: written });
    await fc.assert(
      fc.asyncProperty(texts, async (overrides) => {
        const typed = aTyped({ ...overrides, amount: ' ca 430 000', activity: '  <b>Åre</b> & "co"  ' });
        fc.pre(readContent(typed, programme).ok);
        expect(typedBy(await drawCheck(typed))).toEqual(typed);
      }),
      { numRuns: 60 },
    );
  });

  it('keep every choice', async () => {
    const typed = aTyped({
      purposes: ['1', '5'],
      nature: 'keep-up',
      continuedNeed: 'unknown',
      newHires: 'no',
    });
    expect(typedBy(await drawForm(typed))).toEqual(typed);
  });

  it('ask for exactly the fields that may be sent, each under one id', async () => {
    const page = await drawForm(blankForm(key, programme));
    const inputs = page.querySelectorAll('input, textarea, select');
    expect(new Set(inputs.map((input) => input.getAttribute('name')))).toEqual(
      new Set(['key', 'purposes', ...singleFields]),
    );
    const all = page.querySelectorAll('[id]').map(({ id }) => id);
    expect(all.length).toBe(new Set(all).size);
  });

  it('preselect no answer', async () => {
    const page = await drawForm(blankForm(key, programme));
    expect(page.querySelectorAll('[checked]')).toHaveLength(0);
  });

  it.each(['purposes', ...singleFields] as const)(
    'lead from the summary to the field %s, and say there what is wrong',
    async (field) => {
      const page = await drawForm(aTyped(), [{ field, key: 'text.too-short' }]);
      const target = page.querySelector(`[id="${field}"]`);
      expect(page.querySelector(`[role="alert"] a[href="#${field}"]`)?.textContent).toContain('för kort');
      expect(target?.getAttribute('name')).toBe(field);
      const group = target?.closest('fieldset');
      const described = (group ?? target)?.getAttribute('aria-describedby')?.split(' ') ?? [];
      const texts = described.map((id) => page.querySelector(`[id="${id}"]`)?.textContent ?? '');
      expect(texts.join(' ')).toContain('för kort');
    },
  );

  it('say both sums and the difference above the cost lines', async () => {
    const typed = aTyped({ amount: '500 000' });
    const page = await drawForm(typed, errorsOf({ amount: '500 000' }));
    expect(page.querySelector('#costs-error')?.textContent).toBe(
      'Kostnaderna är tillsammans 430\u00a0000\u00a0kr, men ni söker 500\u00a0000\u00a0kr. Det fattas 70\u00a0000\u00a0kr.',
    );
    expect(page.querySelector('#cost-staff-error')).toBeNull();
  });

  it('show this year’s depreciation and that its method is an assumption', async () => {
    const page = await drawCheck(
      aTyped({
        investment: 'yes',
        investmentAmount: '300 000',
        inServiceOn: '2019-03-01',
        usefulLifeYears: '5',
      }),
    );
    expect(page.textContent).toMatch(/Årets avskrivning 2019\s*50\u00a0000\u00a0kr/);
    expect(page.textContent).toContain('Metoden är ett antagande');
  });

  it('warn when more is asked for than what is left, and say what is left', async () => {
    const page = await drawCheck(aTyped({ amount: '37 mkr', 'cost-staff': '36 970 000' }));
    expect(page.textContent).toContain('i Stimulansmedel är 36\u00a0103\u00a0335\u00a0kr kvar');
  });

  it('say that an exact amount with “ca” counts as approximate', async () => {
    const page = await drawCheck(aTyped({ amount: 'ca 430 000' }));
    expect(page.textContent).toContain('Beloppet räknas som ungefärligt');
  });
});
