import { html } from 'hono/html';
import { isOfProgramme, type MailLog } from '../../../shared/domain/correspondence.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { programmeText } from '../applications/application-words.ts';
import type { WebParts } from '../composition.ts';
import { personPath } from '../directory/view.ts';
import { reportPath } from '../report/paths.ts';
import { link } from '../ui/button.ts';
import { dataTable } from '../ui/data-table.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { whyLost } from './mails.ts';
import { type LostProgrammeMail, nameOf, type StuckView } from './view.ts';

type Parts = Pick<WebParts, 'programmes' | 'reports' | 'directory'>;

/**
 * Those about the programme itself. One about its dates matters until the address works again, one about a report to approve
 * until that has been approved; neither does once the report is sent.
 */
export async function lostProgrammeMails(
  parts: Parts,
  lost: readonly MailLog[],
): Promise<LostProgrammeMail[]> {
  const byProgramme = Map.groupBy(
    lost.filter(({ kind }) => isOfProgramme(kind)),
    ({ applicationId }) => applicationId,
  );
  const isFaulty = faultsIn(parts);
  const found = await Promise.all(
    [...byProgramme].map(([id, mails]) => mattering(parts, { id, mails, isFaulty })),
  );
  return found.flat();
}

type IsFaulty = (email: string) => Promise<boolean>;

/** Whether the address of somebody has a fault. Coordinators get many of these mails: each is looked up once. */
function faultsIn({ directory }: Parts): IsFaulty {
  const known = new Map<string, Promise<boolean>>();
  return (email) => {
    const found = known.get(email) ?? directory.find(email).then((person) => person?.mailFault !== undefined);
    known.set(email, found);
    return found;
  };
}

async function mattering(
  { programmes, reports }: Parts,
  { id, mails, isFaulty }: { id: string; mails: readonly MailLog[]; isFaulty: IsFaulty },
): Promise<LostProgrammeMail[]> {
  const [books, latest] = await Promise.all([programmes.find(id), reports.latest(id)]);
  if (!books || books.checklist?.handedIn || latest?.sent) return [];
  const matters = await Promise.all(
    mails.map(async ({ kind, to, refused, startedAt }) =>
      kind === 'approval-wanted'
        ? latest !== undefined && !latest.approved && startedAt >= latest.locked.at
        : refused !== undefined || (await isFaulty(to)),
    ),
  );
  return mails.filter((_, index) => matters[index]).map((mail) => ({ mail, programme: books.programme }));
}

/** With what to do instead: they are not sent again. Left out when there are none. */
export function lostProgrammeMailsTable(view: StuckView): Html[] {
  const { t, language, programmeMails } = view;
  if (programmeMails.length === 0) return [];
  const table = dataTable<LostProgrammeMail>({
    id: 'programme-mails-table',
    caption: t('stuck.programmeMails.caption'),
    columns: [
      {
        key: 'programme',
        heading: t('stuck.invitations.programme'),
        header: true,
        width: 'wide',
        cell: ({ programme }) =>
          link({ href: reportPath(programme.id), text: inSwedish(programmeText(programme), language) }),
      },
      { key: 'what', heading: t('stuck.mails.what'), cell: ({ mail }) => t(`mailKind.${mail.kind}`) },
      {
        key: 'to',
        heading: t('stuck.mails.to'),
        cell: ({ mail }) =>
          html`${link({ href: personPath(mail.to), text: nameOf(view, mail.to) })}<br><span class="bl-subtle">${mail.to}</span>`,
      },
      {
        key: 'sent',
        heading: t('stuck.mails.sent'),
        cell: ({ mail }) => formatDateTime(mail.sentAt ?? mail.startedAt, language),
      },
      {
        key: 'why',
        heading: t('stuck.mails.why'),
        width: 'wide',
        cell: ({ mail }) =>
          html`${whyLost(view, mail)}<br><span class="bl-subtle">${instead(view, mail)}</span>`,
      },
    ],
    rows: programmeMails,
    empty: '',
  });
  return [table];
}

const instead = ({ t }: StuckView, { kind }: MailLog): string =>
  kind === 'approval-wanted' ? t('stuck.programmeMails.approval') : t('stuck.programmeMails.dates');
