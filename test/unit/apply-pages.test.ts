import fc from 'fast-check';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { checkPage } from '../../functions/web/application-form/check-page.ts';
import { readContent } from '../../functions/web/application-form/content-from-form.ts';
import {
  blankForm,
  type FormError,
  readTyped,
  singleFields,
  type Typed,
} from '../../functions/web/application-form/form.ts';
import { formPage } from '../../functions/web/application-form/form-page.ts';
import { longest } from '../../functions/web/application-form/text-answers.ts';
import type { Content } from '../../functions/web/ui/html.ts';
import { translator } from '../../shared/text/translate.ts';
import { aTyped, errorsOf, key, programme } from '../builders/typed-form.ts';

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
  kind: 'application' as const,
  path: `/programmes/${programme.id}/apply`,
  books: { programme, balances },
  unitName: 'HOSPA',
  applicantKind: 'department' as const,
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
      'Kostnaderna är tillsammans 430\u00a0000\u00a0kr, men ni söker 500\u00a0000\u00a0kr. Det saknas 70\u00a0000\u00a0kr.',
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
