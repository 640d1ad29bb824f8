import { readFileSync } from 'node:fs';
import { readContent } from '../../functions/web/application-form/content-from-form.ts';
import { blankForm, type FormError, type Typed } from '../../functions/web/application-form/form.ts';
import { type Programme, ProgrammeSchema } from '../../shared/domain/programme.ts';

const file = new URL('../../infra/local/data/programmes.json', import.meta.url);
const programmes: Programme[] = JSON.parse(readFileSync(file, 'utf8')).programmes.map((it: unknown) =>
  ProgrammeSchema.parse(it),
);
/** One of the region's three programmes. */
export const programmeOf = (id: string): Programme => {
  const found = programmes.find((programme) => programme.id === id);
  if (!found) throw new Error(`no programme ${id}`);
  return found;
};
export const programme = programmeOf('investering-2019');
export const key = '01J0000000000000000000000A';

/** A form as somebody fills it in who makes no mistake. */
export const aTyped = (overrides: Partial<Typed> = {}): Typed => ({
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

export const read = (overrides: Partial<Typed> = {}) => readContent(aTyped(overrides), programme);
export const errorsOf = (overrides: Partial<Typed>): FormError[] => {
  const result = read(overrides);
  return result.ok ? [] : result.errors;
};
export const faults = (overrides: Partial<Typed>) =>
  errorsOf(overrides).map(({ field, key }) => [field, key]);
export function contentOf(overrides: Partial<Typed> = {}) {
  const result = read(overrides);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.content;
}
