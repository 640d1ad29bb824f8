import * as z from 'zod';
import { type Account, AccountSchema, sameAccount } from './account-number.ts';
import { isOrganisationNumber } from './organisation-number.ts';

/** An area of care in which the region has decided that the provider is publicly financed (DOMAIN fact 28). Stockholm's days, both included. */
export const DecidedAreaSchema = z.object({
  id: z.string(),
  name: z.string().min(1),
  from: z.iso.date(),
  through: z.iso.date().optional(),
});
export type DecidedArea = z.infer<typeof DecidedAreaSchema>;

/** A new account that somebody has written and nobody else has attested yet: payouts are held meanwhile (SECURITY 43). */
export const AccountChangeSchema = z.object({
  account: AccountSchema,
  /** E-mail of the one who wrote it, or the name of a command: somebody else attests. */
  by: z.string(),
  at: z.string(),
});
export type AccountChange = z.infer<typeof AccountChangeSchema>;

/**
 * What a unit has that is an external provider with public financing (DOMAIN §2), and a department has not.
 * `organisationNumber` is ten digits with a hyphen, and never a personal number.
 */
export const ProviderSchema = z.object({
  organisationNumber: z.string().refine(isOrganisationNumber, 'organisation-number.malformed'),
  account: AccountSchema,
  accountChange: AccountChangeSchema.optional(),
  areas: z.array(DecidedAreaSchema).default([]),
});
export type Provider = z.infer<typeof ProviderSchema>;

/** The areas that hold on some day of these, both days included. */
export const areasWithin = (
  { areas }: Provider,
  { from, through }: { from: string; through: string },
): DecidedArea[] =>
  areas.filter((area) => area.from <= through && (area.through === undefined || from <= area.through));

/**
 * The provider when somebody writes an account: a new one waits, and where money goes stays as it was. The one that waits
 * already keeps the one who wrote it, and the old number drops the change.
 */
export function withAccount(
  provider: Provider,
  account: Account,
  written: Pick<AccountChange, 'by' | 'at'>,
): Provider {
  const { accountChange, ...rest } = provider;
  if (sameAccount(account, provider.account)) return rest;
  if (accountChange && sameAccount(account, accountChange.account)) return provider;
  return { ...rest, accountChange: { account, ...written } };
}

/** The provider when its new account has been attested, or refused. */
export function withAnsweredChange(provider: Provider, attested: boolean): Provider {
  const { accountChange, ...rest } = provider;
  return attested && accountChange ? { ...rest, account: accountChange.account } : rest;
}

/** The account that holds when nobody refuses it: what a form shows to whoever changes something else. */
export const accountWritten = ({ account, accountChange }: Provider): Account =>
  accountChange?.account ?? account;
