import { directoryLimits } from '../../../shared/domain/directory-input.ts';
import { languagesOfPersons, type Person, roles } from '../../../shared/domain/person.ts';
import type { Unit } from '../../../shared/domain/unit.ts';
import type { Words } from '../applications/words.ts';
import { checkboxGroup } from '../ui/choices.ts';
import { errorFor } from '../ui/error-summary.ts';
import { selectField, textField } from '../ui/field.ts';
import { fieldRow } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';
import { typedText } from './form.ts';
import type { Answer } from './view.ts';

export type PersonFieldsView = Words & { units: Unit[]; answer: Answer; person?: Person | undefined };

/** Name, roles, unit and language: what was typed, or else as the person stands. */
export function personFields(view: PersonFieldsView): Html[] {
  const { t, units, person, answer } = view;
  const { typed, errors } = answer;
  // The page has other forms too: what they brought says nothing of the boxes.
  const isTyped = typed.name !== undefined;
  return [
    textField({
      name: 'name',
      label: t('directory.name'),
      hint: t('directory.name.hint'),
      required: true,
      maxlength: directoryLimits.name,
      width: 'medium',
      value: typedText(typed, 'name') ?? person?.name,
      error: errorFor(errors, 'name'),
    }),
    checkboxGroup({
      name: 'roles',
      legend: t('directory.roles'),
      choices: roles.map((role) => ({
        value: role,
        text: t(`role.${role}`),
        hint: t(`directory.role.${role}`),
      })),
      values: isTyped ? [typed.roles ?? []].flat() : (person?.roles ?? []),
      error: errorFor(errors, 'roles'),
    }),
    fieldRow(
      selectField({
        name: 'unit',
        label: t('term.unit'),
        hint: t('directory.unit.hint'),
        placeholder: t('directory.unit.none'),
        options: units.map(({ id, name }) => ({ value: id, text: name })),
        value: typedText(typed, 'unit') ?? person?.unitId,
        error: errorFor(errors, 'unit'),
      }),
      selectField({
        name: 'language',
        label: t('directory.language'),
        hint: t('directory.language.hint'),
        placeholder: t('directory.language.none'),
        options: languagesOfPersons.map((value) => ({ value, text: t(`directory.language.${value}`) })),
        value: typedText(typed, 'language') ?? person?.language,
        error: errorFor(errors, 'language'),
      }),
    ),
  ];
}
