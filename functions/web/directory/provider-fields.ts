import { accountKinds } from '../../../shared/domain/account-number.ts';
import { accountWritten } from '../../../shared/domain/provider.ts';
import type { Unit } from '../../../shared/domain/unit.ts';
import type { Words } from '../applications/words.ts';
import { errorFor } from '../ui/error-summary.ts';
import { selectField, textField } from '../ui/field.ts';
import type { Html } from '../ui/html.ts';
import { typedText } from './form.ts';
import type { Answer } from './view.ts';

/** The fields that only a provider has. A new account that waits stands in the form, so that saving the rest keeps it. */
export function providerFields({
  t,
  unit,
  answer,
}: Words & { unit: Unit | undefined; answer: Answer }): Html[] {
  const { typed, errors } = answer;
  const account = unit?.provider && accountWritten(unit.provider);
  const hint = t('directory.provider.accountNumber.hint');
  return [
    textField({
      name: 'organisationNumber',
      label: t('directory.provider.organisationNumber'),
      hint: t('directory.provider.organisationNumber.hint'),
      width: 'short',
      maxlength: 20,
      value: typedText(typed, 'organisationNumber') ?? unit?.provider?.organisationNumber,
      error: errorFor(errors, 'organisationNumber'),
    }),
    selectField({
      name: 'accountKind',
      label: t('directory.provider.accountKind'),
      width: 'short',
      options: accountKinds.map((value) => ({ value, text: t(`accountKind.${value}`) })),
      value: typedText(typed, 'accountKind') ?? account?.kind,
      error: errorFor(errors, 'accountKind'),
    }),
    textField({
      name: 'accountNumber',
      label: t('directory.provider.accountNumber'),
      hint: unit ? `${hint} ${t('directory.provider.accountNumber.hint.change')}` : hint,
      width: 'short',
      maxlength: 20,
      value: typedText(typed, 'accountNumber') ?? account?.number,
      error: errorFor(errors, 'accountNumber'),
    }),
  ];
}
