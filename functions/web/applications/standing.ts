import { html } from 'hono/html';
import { matterOf } from '../../../shared/domain/application.ts';
import { latestDecision, waitingQuestion } from '../../../shared/domain/case-file.ts';
import { readsEverything } from '../../../shared/domain/person.ts';
import { formatDate, formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { isOfUnit } from '../../../shared/use-cases/unit-member.ts';
import { whoHasItText } from '../link/who-has-it.ts';
import type { Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { writtenText } from '../ui/page.ts';
import type { ApplicationView } from './page.ts';

/** How the matter stands for the unit that applied: that it has arrived, what is missing, until when it rests. */
export function standing(view: ApplicationView): Html[] {
  const { file, person } = view;
  const { status } = matterOf(file.application);
  if (status === 'returned') return [returned(view)];
  if (status === 'deferred') return [deferred(view)];
  if (status === 'submitted' && isOfUnit(person, file.application)) return [arrived(view)];
  return [];
}

function returned({ t, language, file, person }: ApplicationView): Html {
  const decision = latestDecision(file);
  const day = formatDate(decision?.until ?? file.application.submittedAt, language);
  const own = isOfUnit(person, file.application);
  const missing = decision?.motivation ? html`<p>${writtenText(decision.motivation, language)}</p>` : '';
  const last = own ? t('application.returned.own') : t('application.returned.other', { day });
  const { isChange } = matterOf(file.application);
  const title = t(isChange ? 'application.returned.title.change' : 'application.returned.title', { day });
  return notice({ kind: 'warning', title, body: html`${missing}<p>${last}</p>` });
}

function deferred({ t, language, file }: ApplicationView): Html {
  const day = formatDate(latestDecision(file)?.until ?? file.application.submittedAt, language);
  return notice({
    kind: 'info',
    title: t('application.deferred.title', { day }),
    body: t('application.deferred.text'),
  });
}

function arrived({ t, language, file, person }: ApplicationView): Html {
  const { applicant, submittedAt } = file.application;
  const said = file.versions.at(-1);
  const when = formatDateTime(said?.at ?? submittedAt, language);
  const kind = said?.kind ?? 'submitted';
  const own = person.email === applicant.email;
  const text = own
    ? t('application.arrived.text', { when })
    : t('application.arrived.colleague', { when, name: applicant.name });
  return notice({ kind: 'success', title: t(`application.arrived.${kind}`), body: html`<p>${text}</p>` });
}

/** For those who read everything: who has the question now and since when, and whether it needs somebody's care. */
export function holderLine(view: ApplicationView): Html[] {
  const { t, file, person, holder } = view;
  const question = waitingQuestion(file);
  if (!readsEverything(person) || question?.kind !== 'decision' || question.askedOf === person.email)
    return [];
  if (question.trouble) return [notice({ kind: 'warning', body: t('application.trouble.nobody') })];
  return [notice({ kind: 'info', body: html`<p>${whoHasItText(view, question, holder)}</p>` })];
}
