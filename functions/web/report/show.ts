import type { Programme } from '../../../shared/domain/programme.ts';
import type { ReportVersion } from '../../../shared/domain/report.ts';
import { mayWriteReport } from '../../../shared/domain/report-rules.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { approversOf } from '../../../shared/use-cases/approvers-of.ts';
import { programmeText } from '../applications/application-words.ts';
import { wordsOf } from '../applications/words.ts';
import { isProgrammeId } from '../frame/ids.ts';
import { page } from '../frame/page.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { type DraftView, draftPage } from './draft-page.ts';
import { accountsOf, shownOf } from './effects.ts';
import { readLateMark, type TypedSent } from './form.ts';
import { handedInFor } from './handed-in.ts';
import { versionDone, versionPage } from './version-page.ts';

type Refused = { errors: readonly FieldError[]; status: 200 | 409 | 422 };
const nothing: Refused = { errors: [], status: 200 };

export const todayIn = (c: SiteContext) => localDateOf(c.get('parts').clock.now());

/** The programme of the address; undefined when there is none. */
export async function programmeIn(c: SiteContext): Promise<Programme | undefined> {
  const id = c.req.param('id') ?? '';
  return isProgrammeId(id) ? (await c.get('parts').programmes.find(id))?.programme : undefined;
}

/** The version of the address; undefined when there is none. */
export async function versionIn(c: SiteContext, { id }: Programme): Promise<ReportVersion | undefined> {
  const number = c.req.param('version') ?? '';
  return /^[1-9]\d{0,5}$/.test(number) ? c.get('parts').reports.find(id, Number(number)) : undefined;
}

/** The report as it stands; `typed` is what a form brought that was refused. */
export async function showDraft(
  c: SiteContext,
  programme: Programme,
  { errors, status, typed = {} }: Refused & { typed?: DraftView['typed'] } = nothing,
) {
  const { compileReport, followUps, holidays, reports } = c.get('parts');
  const [compiled, versions] = await Promise.all([
    compileReport(programme.id),
    reports.versions(programme.id),
  ]);
  const [accounts, handedIn] = await Promise.all([
    accountsOf(followUps, compiled, shownOf(compiled.report)),
    handedInFor(c, compiled, versions),
  ]);
  const body = draftPage({
    ...wordsOf(c),
    ...{ compiled, accounts, versions, handedIn, holidays, errors, typed },
    today: todayIn(c),
    mayWrite: mayWriteReport(personOf(c)),
    done: doneIn(c),
    remindAfter: readLateMark(c.req.query('after')),
  });
  const title = `${c.get('t')('report.title')}, ${programmeText(programme)}`;
  return page(c, { title, body, status, hasErrors: errors.length > 0 });
}

function doneIn(c: SiteContext): DraftView['done'] {
  const countOf = (name: string) => {
    const text = c.req.query(name) ?? '';
    return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
  };
  const [reminded, begun, left] = [countOf('reminded'), countOf('begun'), countOf('left')];
  return {
    ...(reminded !== undefined && { reminded }),
    ...(begun !== undefined && { begun }),
    ...(left !== undefined && { left }),
    saved: c.req.query('saved') !== undefined,
  };
}

export async function showVersion(
  c: SiteContext,
  programme: Programme,
  version: ReportVersion,
  { errors, status, typed }: Refused & { typed?: TypedSent } = nothing,
) {
  const { directory, reports } = c.get('parts');
  const latest = await reports.latest(programme.id);
  const waits = !version.approved && latest?.version === version.version;
  const body = versionPage({
    ...wordsOf(c),
    ...{ programme, version, errors, typed },
    latest: latest?.version ?? version.version,
    nobodyApproves: waits && (await approversOf(directory, version, todayIn(c))).length === 0,
    person: personOf(c),
    today: todayIn(c),
    done: errors.length === 0 ? versionDone.find((it) => it === c.req.query('done')) : undefined,
  });
  const name = c.get('t')('report.versions.name', { version: version.version });
  const title = `${name}, ${programmeText(programme)}`;
  return page(c, { title, body, status, hasErrors: errors.length > 0 });
}
