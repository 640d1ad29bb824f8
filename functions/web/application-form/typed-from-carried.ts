import type { CarriedContent } from '../../../shared/domain/carried-content.ts';
import type { Draft } from '../../../shared/domain/draft.ts';
import { type Answers, keptOf } from './form.ts';
import { typedFromContent } from './typed-from-content.ts';

/** What an earlier activity brings along as it would be typed; whether need goes on is left for the person to answer. */
export const typedFromCarried = (carried: CarriedContent): Answers => ({
  ...typedFromContent({ ...carried, continuedNeed: { answer: 'unknown' } }),
  continuedNeed: '',
});

/** The same as a draft keeps it. */
export const typedDraftOf = (carried: CarriedContent): Draft['typed'] =>
  keptOf({ ...typedFromCarried(carried), key: '', version: '', remark: '' });
