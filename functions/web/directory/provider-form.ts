import * as z from 'zod';
import { type AccountKind, accountKinds, parseAccount } from '../../../shared/domain/account-number.ts';
import { areaNameSchema, organisationNumberSchema } from '../../../shared/domain/directory-input.ts';
import { localDateSchema } from '../../../shared/domain/stockholm-time.ts';
import { optional, unitFields, version } from './form.ts';

/** Longer than any account number with its spaces. */
const longestNumber = 40;

const accountNumber = (kind: AccountKind) =>
  z.string().transform((text, context) => {
    const parsed = parseAccount(kind, text.slice(0, longestNumber));
    if (parsed.ok) return parsed.account;
    context.addIssue({ code: 'custom', message: `account.${parsed.problem}` });
    return z.NEVER;
  });

const provider = { ...unitFields, organisationNumber: organisationNumberSchema };
const ofKind = <S extends z.ZodRawShape, K extends AccountKind>(shape: S, kind: K) =>
  z.strictObject({ ...shape, accountKind: z.literal(kind), accountNumber: accountNumber(kind) });
const unknownKind = { error: 'directory.problem.accountKind' };

/** A provider as a form has it; `accountNumber` is read as the whole account. */
export const ProviderFormSchema = z.discriminatedUnion(
  'accountKind',
  [ofKind({ version, ...provider }, 'bankgiro'), ofKind({ version, ...provider }, 'plusgiro')],
  unknownKind,
);
export const NewProviderFormSchema = z.discriminatedUnion(
  'accountKind',
  [ofKind(provider, 'bankgiro'), ofKind(provider, 'plusgiro')],
  unknownKind,
);
export const AreaFormSchema = z.strictObject({
  version,
  areaName: areaNameSchema,
  areaFrom: localDateSchema,
  areaThrough: optional(localDateSchema),
});
/** Names the very account that was seen (SECURITY 43). */
export const AccountAnswerFormSchema = z.strictObject({
  version,
  kind: z.enum(accountKinds),
  number: z.string().max(longestNumber),
  answer: z.enum(['attest', 'refuse']),
});
