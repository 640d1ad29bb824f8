import type { ApplicationContent } from '../domain/application.ts';
import type { Difference } from '../domain/difference.ts';
import type { TextKey, Translate } from './translate.ts';

type Field = keyof ApplicationContent;

/** What each thing that an applicant says is called. */
const names: Record<Field, TextKey> = {
  activity: 'term.activity',
  nature: 'facts.nature',
  purposeText: 'facts.purposeText',
  continuationText: 'facts.continuationText',
  purposeIds: 'facts.purposes',
  withinPurpose: 'facts.withinPurpose',
  decisionExists: 'facts.decisionExists',
  earlierFunding: 'facts.earlierFunding',
  decisionBasis: 'facts.decisionBasis',
  amountStatus: 'term.amountStatus',
  amount: 'term.applied',
  costLines: 'facts.costLines',
  investment: 'facts.investment',
  continuedNeed: 'facts.need',
  costObject: 'term.costObject',
  fundingPartId: 'term.fundingPart',
  fullTimeEquivalents: 'facts.fullTime',
  periodMonths: 'facts.period',
  newHires: 'facts.newHires',
  newHiresMotivation: 'term.newHiresMotivation',
  existingResources: 'facts.existingResources',
  sharedWith: 'facts.sharedWith',
  contact: 'facts.contact',
  manager: 'facts.manager',
};

const isField = (text: string): text is Field => Object.hasOwn(names, text);

/** The fields that differ, each once, by the names that people know them by. */
export function changedFieldNames(t: Translate, differences: readonly Difference[]): string[] {
  const fields = differences.map(({ path }) => path.split(/[.[]/, 1)[0] ?? '').filter(isField);
  return [...new Set(fields)].map((field) => t(names[field]));
}
