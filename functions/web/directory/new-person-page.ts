import { directoryLimits } from '../../../shared/domain/directory-input.ts';
import { actions, button } from '../ui/button.ts';
import { errorFor, errorSummary } from '../ui/error-summary.ts';
import { textField } from '../ui/field.ts';
import { fieldPanel, form } from '../ui/form.ts';
import type { Content } from '../ui/html.ts';
import { pageTitle } from '../ui/page.ts';
import { typedText } from './form.ts';
import { type PersonFieldsView, personFields } from './person-fields.ts';

/** Somebody new. The address is who they are, and cannot be changed afterwards. */
export function newPersonPage(view: PersonFieldsView): Content[] {
  const { t, answer } = view;
  const email = textField({
    name: 'email',
    type: 'email',
    label: t('directory.email'),
    hint: t('directory.email.hint'),
    required: true,
    maxlength: directoryLimits.email,
    width: 'medium',
    value: typedText(answer.typed, 'email'),
    error: errorFor(answer.errors, 'email'),
  });
  const body = [email, ...personFields(view), actions(button({ text: t('directory.person.add') }))];
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors: answer.errors }),
    pageTitle({ back: { href: '/directory', text: t('frame.directory') }, title: t('directory.person.new') }),
    form({
      action: '/directory/persons',
      body: fieldPanel({ id: 'new-person', title: t('directory.facts'), body }),
    }),
  ];
}
