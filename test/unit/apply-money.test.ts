import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singleFields, type Typed } from '../../functions/web/application-form/form.ts';
import { contentOf, errorsOf, faults, read } from '../builders/typed-form.ts';

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
