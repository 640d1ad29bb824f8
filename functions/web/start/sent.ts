import { html } from 'hono/html';
import type { Application } from '../../../shared/domain/application.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { appliedText, isImported, statusTag } from '../applications/application-words.ts';
import { type Task, taskList } from '../ui/card.ts';
import type { Html } from '../ui/html.ts';
import { section } from '../ui/page.ts';
import { tag } from '../ui/tag.ts';
import type { StartView } from './page.ts';

/** What the person's unit has sent, with what came of it. */
export function sentSection(view: StartView): Html {
  const { t, sent } = view;
  return section({
    title: t('start.sent.title'),
    id: 'sent',
    body: taskList({
      label: t('start.sent.title'),
      tasks: sent.map((application) => taskOf(view, application)),
      empty: t('start.sent.empty'),
    }),
  });
}

function taskOf({ t, language, programmeNames }: StartView, application: Application): Task {
  const { id, content, status, decision, programmeId, submittedAt } = application;
  const state = statusTag(t, status);
  const imported = isImported(application);
  return {
    title: content.activity,
    href: `/applications/${id}`,
    linkText: t('start.sent.link'),
    tag: imported ? html`${state} ${tag({ kind: 'ended', text: t('start.sent.imported') })}` : state,
    facts: [
      { term: t('term.programme'), value: programmeNames.get(programmeId) ?? programmeId },
      ...(imported ? [] : [{ term: t('start.sent.on'), value: formatDate(submittedAt, language) }]),
      { term: t('term.applied'), value: appliedText(t, content) },
      ...(decision?.outcome === 'approved'
        ? [{ term: t('term.award'), value: formatKronor(decision.amount) }]
        : []),
    ],
  };
}
