import type { ApplicantKind } from '../../../shared/domain/application.ts';
import type { TextKey } from '../../../shared/text/translate.ts';

/** Where the form says something else to a provider than to a department of the region. */
const ofProviders: Partial<Record<TextKey, TextKey>> = {
  'apply.afterwards.application': 'apply.afterwards.application.provider',
  'apply.hint.costObject': 'apply.hint.costObject.provider',
  'apply.hint.decisionExists': 'apply.hint.decisionExists.provider',
  'apply.hint.existingResources': 'apply.hint.existingResources.provider',
  'apply.hint.newHires': 'apply.hint.newHires.provider',
  'apply.hint.sharedWith': 'apply.hint.sharedWith.provider',
  'apply.label.sharedWith': 'apply.label.sharedWith.provider',
  'term.unit': 'term.provider',
};

export const inWordsOf = (kind: ApplicantKind | undefined, key: TextKey): TextKey =>
  kind === 'provider' ? (ofProviders[key] ?? key) : key;
