import { html } from 'hono/html';
import type { Application } from '../../../shared/domain/application.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { appliedText, isImported, statusTag } from '../applications/application-words.ts';
import { link } from '../ui/button.ts';
import { type Task, taskList } from '../ui/card.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { section } from '../ui/page.ts';
import { tag } from '../ui/tag.ts';
import type { StartView } from './view.ts';

const shownAtOnce = 10;

/** What the person's unit has sent, with what came of it. */
export function sentSection(view: StartView): Html {
  const { t, sent } = view;
  return section({
    title: t('start.sent.title'),
    id: 'sent',
    body: [
      taskList({
        label: t('start.sent.title'),
        tasks: sent.slice(0, shownAtOnce).map((application) => taskOf(view, application)),
        empty: t('start.sent.empty'),
      }),
      ...(sent.length > shownAtOnce ? [older(view)] : []),
    ],
  });
}

/** A unit may have sent hundreds over the years: those are there, one click away. */
function older(view: StartView): Html {
  const rest = view.sent.slice(shownAtOnce);
  const label = view.t('start.sent.older', { count: rest.length });
  const tasks = rest.map((application) => taskOf(view, application));
  return html`<details class="ds-details"><summary>${label}</summary><div>${taskList({ label, tasks, empty: '' })}</div></details>`;
}

function taskOf({ t, language, programmeNames }: StartView, application: Application): Task {
  const { id, content, status, change, decision, programmeId, submittedAt } = application;
  const asked = change ? [tag({ kind: 'waiting', text: t('start.sent.change') })] : [];
  const state = html`${statusTag(t, status)} ${asked}`;
  const imported = isImported(application);
  return {
    title: inSwedish(content.activity, language),
    href: `/applications/${id}`,
    linkText: t('start.sent.link'),
    tag: imported ? html`${state} ${tag({ kind: 'ended', text: t('start.sent.imported') })}` : state,
    facts: [
      ...(imported ? [] : [{ term: t('start.sent.on'), value: formatDate(submittedAt, language) }]),
      { term: t('term.applied'), value: appliedText(t, content) },
      ...(decision?.outcome === 'approved'
        ? [{ term: t('term.award'), value: formatKronor(decision.amount) }]
        : []),
    ],
    note: html`${inSwedish(programmeNames.get(programmeId) ?? programmeId, language)}<br>${reuse(t, application)}`,
  };
}

const reuse = (t: StartView['t'], { id, content }: Application): Html =>
  link({ href: `/applications/${id}/reuse`, text: t('own.reuse'), about: content.activity });
