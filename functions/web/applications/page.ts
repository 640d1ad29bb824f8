import { html } from 'hono/html';
import { hasMarkA } from '../../../shared/domain/application.ts';
import { type CaseFile, latestDecision, latestQuestion } from '../../../shared/domain/case-file.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { warningText } from '../../../shared/text/warning-text.ts';
import { mayAnswer } from '../../../shared/use-cases/decide-application.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import { mayRestart, restartCard } from '../restart/card.ts';
import { linkButton } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import type { Content, Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { columns, pageTitle, section, stack } from '../ui/page.ts';
import { appliedText, isImported, markTag, programmeText, statusTag } from './application-words.ts';
import { contentSections } from './content-facts.ts';
import { decisionCard } from './decision-facts.ts';
import { applicationHistory } from './history.ts';
import { applicationTrail } from './trail.ts';
import type { Words } from './words.ts';

export type ApplicationView = Words & {
  file: CaseFile;
  programme: ProgrammeBooks['programme'];
  person: Person;
};

/** One application: what it is, how far it has come, the decision, the facts, and what has happened. */
export function applicationPage(view: ApplicationView): Content[] {
  const { file, programme } = view;
  const { application } = file;
  const decision = latestDecision(file);
  const main = [
    ...(decision ? [decisionCard(view, decision, programme)] : []),
    ...contentSections(view, application, programme),
  ];
  const middle = isImported(application)
    ? [...importedNotice(view), html`<div class="bl-section">${stack(...main)}</div>`]
    : [
        ...waitingNotice(view),
        wayOf(view),
        columns({ main, aside: warningsCard(view), asideLabel: view.t('warnings.title') }),
      ];
  const restart = mayRestart(view.person, file)
    ? [html`<div class="bl-section">${restartCard(view.t, application)}</div>`]
    : [];
  return [titleOf(view), ...middle, applicationHistory(view, file), ...restart];
}

function titleOf({ t, file, programme }: ApplicationView): Html {
  const { content, status, unitName } = file.application;
  const back = { href: `/programmes/${programme.id}`, text: programmeText(programme) };
  return pageTitle({
    back,
    title: content.activity,
    tags: [statusTag(t, status), ...(hasMarkA(content) ? [markTag(t)] : [])],
    lede: `${unitName}, ${appliedText(t, content)}`,
  });
}

function wayOf(view: ApplicationView): Html {
  const { t, file } = view;
  return section({ title: t('trail.title'), id: 'way', body: card({ body: applicationTrail(view, file) }) });
}

/** To the one who is asked: the way to decide. To the unit: that it has arrived, and what happens next. */
function waitingNotice({ t, language, file, person }: ApplicationView): Html[] {
  const { id, status, submittedAt, unitId, applicant } = file.application;
  const question = latestQuestion(file);
  if (question?.status === 'open' && mayAnswer(person, question)) {
    const when = formatDateTime(question.askedAt, language);
    const decide = linkButton({ href: `/applications/${id}/decide`, text: t('application.yours.link') });
    const body = html`<p>${t('application.yours.text', { when })}</p><p>${decide}</p>`;
    return above(notice({ kind: 'info', title: t('application.yours.title'), body }));
  }
  if (status !== 'submitted' || person.unitId !== unitId) return [];
  const when = formatDateTime(submittedAt, language);
  const own = person.email === applicant.email;
  const text = t(own ? 'application.arrived.text' : 'application.arrived.colleague', {
    when,
    name: applicant.name,
  });
  return above(
    notice({ kind: 'success', title: t('application.arrived.title'), body: html`<p>${text}</p>` }),
  );
}

function importedNotice({ t, file }: ApplicationView): Html[] {
  const { earlierFunding: decision } = file.application.content;
  const earlier = decision ? html`<p>${t('application.imported.earlier', { decision })}</p>` : '';
  const body = html`<p>${t('application.imported.text')}</p>${earlier}`;
  return above(notice({ kind: 'info', title: t('application.imported.title'), body }));
}

/** With the air of a section below it. */
const above = (message: Html): Html[] => [html`<div class="bl-section">${message}</div>`];

function warningsCard({ t, file }: ApplicationView): Html {
  const found = file.assessment?.assessment.warnings;
  const none = t(found ? 'warnings.none' : 'warnings.notYet');
  // Two activities of the same name elsewhere make the same sentence: it is said once.
  const sentences = [...new Set(found?.map((it) => warningText(t, it)))];
  const body =
    sentences.length > 0
      ? html`<ul class="ds-list">${sentences.map((it) => html`<li>${it}</li>`)}</ul>`
      : html`<p>${none}</p>`;
  return card({ title: t('warnings.title'), id: 'warnings', tone: 'tinted', body });
}
