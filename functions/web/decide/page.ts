import { html } from 'hono/html';
import type { Application } from '../../../shared/domain/application.ts';
import { hasMarkA } from '../../../shared/domain/application.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { warningText } from '../../../shared/text/warning-text.ts';
import { budgetTexts } from '../frame/budget-texts.ts';
import { budgetBar } from '../ui/budget-bar.ts';
import { card } from '../ui/card.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { facts } from '../ui/facts.ts';
import type { Content, Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { columns, pageTitle, section, stack, writtenText } from '../ui/page.ts';
import { tag } from '../ui/tag.ts';
import { decisionForms, plainApproval } from './forms.ts';
import type { DecideView } from './view.ts';

/** What the director decides on: facts, warnings, the money before and after, the decision, and what else waits. */
export function decidePage(view: DecideView): Content[] {
  const { file, books, question, errors, t, language } = view;
  const { application } = file;
  const { content } = application;
  const programme = `${books.programme.name} ${books.programme.year}`;
  const amount = content.amount === undefined ? t('mail.amountAwaited') : formatKronor(content.amount);
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors }),
    pageTitle({
      eyebrow: t('decide.eyebrow'),
      title: content.activity,
      lede: t('decide.lede', { unit: application.unitName, amount, programme }),
      tags: [
        tag({ kind: 'waiting', text: t('decide.askedAt', { at: formatDate(question.askedAt, language) }) }),
        ...(hasMarkA(content) ? [tag({ kind: 'mark', text: t('term.markA') })] : []),
      ],
    }),
    columns({
      main: stack(warnings(view), whatItIsFor(view), money(view), decisionForms(view)),
      aside: stack(plainApproval(view), othersWaiting(view)),
      asideLabel: t('decide.aside'),
    }),
  ];
}

function warnings({ file, t }: DecideView): Html {
  const found = file.assessment?.assessment.warnings ?? [];
  if (found.length === 0) return notice({ kind: 'success', body: t('decide.warnings.none') });
  const list = html`<ul class="ds-list">${found.map((warning) => html`<li>${warningText(t, warning)}</li>`)}</ul>`;
  return notice({ kind: 'warning', title: t('decide.warnings'), body: list, headingLevel: 2 });
}

function whatItIsFor({ file, t }: DecideView): Html {
  const { content, id, unitName } = file.application;
  const assessment = file.assessment?.assessment;
  const yesNo = (answer: boolean) => t(answer ? 'decide.yes' : 'decide.no');
  const need = [t(`continuedNeed.${content.continuedNeed.answer}`), content.continuedNeed.text]
    .filter(Boolean)
    .join(': ');
  const whole = html`<a class="ds-link" href="/applications/${id}">${t('decide.facts.all')}</a>`;
  const items = [
    { term: t('term.unit'), value: unitName },
    { term: t('term.purpose'), value: (assessment?.purposes ?? content.purposeIds).join('; ') },
    { term: t('decide.purposeText'), value: writtenText(content.purposeText) },
    { term: t('decide.continuation'), value: writtenText(content.continuationText) },
    { term: t('decide.withinPurpose'), value: yesNo(content.withinPurpose) },
    { term: t('decide.decisionExists'), value: yesNo(content.decisionExists) },
    ...optional(t('decide.earlier'), content.earlierFunding),
    ...optional(t('decide.basis'), content.decisionBasis),
    { term: t('decide.continuedNeed'), value: need },
    ...optional(
      t('decide.depreciation'),
      assessment?.depreciation === undefined ? undefined : formatKronor(assessment.depreciation),
    ),
  ];
  return section({ id: 'facts', title: t('decide.facts'), body: [facts(items), html`<p>${whole}</p>`] });
}

const optional = (term: string, value: string | undefined) => (value ? [{ term, value }] : []);

function money({ file, books, t }: DecideView): Html {
  const { content } = file.application;
  const bars = books.programme.fundingParts.map((part) => {
    const balance = books.balances.find((it) => it.fundingPartId === part.id);
    const asked = part.id === content.fundingPartId ? content.amount : undefined;
    return budgetBar({
      id: `part-${part.id}`,
      name: part.name,
      allocated: balance?.allocated ?? part.amount,
      decided: (balance?.committed ?? 0) - (balance?.released ?? 0),
      ...(asked === undefined ? {} : { thisDecision: asked }),
      texts: budgetTexts(t),
      format: formatKronor,
    });
  });
  return section({
    id: 'money',
    title: t('decide.money'),
    intro: t('decide.money.intro'),
    body: card({ tone: 'raised', body: bars }),
  });
}

const shownOthers = 12;

function othersWaiting({ others, t }: DecideView): Html {
  const sum = others.reduce((total, { content }) => total + (content.amount ?? 0), 0);
  const line = ({
    id,
    content,
    unitName,
  }: Application) => html`<li><a class="ds-link" href="/applications/${id}">${content.activity}</a><br>
    <span class="bl-subtle">${unitName}, ${content.amount === undefined ? t('mail.amountAwaited') : formatKronor(content.amount)}</span></li>`;
  const more = others.length - shownOthers;
  const body =
    others.length === 0
      ? html`<p>${t('decide.others.none')}</p>`
      : html`<p>${t('decide.others.sum', { count: others.length, sum: formatKronor(sum) })}</p>
        <ul class="ds-list">${others.slice(0, shownOthers).map(line)}${more > 0 ? html`<li>${t('decide.others.more', { count: more })}</li>` : ''}</ul>`;
  return card({ id: 'others', title: t('decide.others'), headingLevel: 2, tone: 'tinted', body });
}
