import { type DomainError, type DomainErrorName, isDomainError } from '../../../shared/domain/errors.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { ReportVersion } from '../../../shared/domain/report.ts';
import { errorText } from '../../../shared/text/error-text.ts';
import { wordsOf } from '../applications/words.ts';
import { statusOf, unreadableForm } from '../frame/refusals.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import {
  ApproveFormSchema,
  LeadershipFormSchema,
  LockFormSchema,
  NoFieldsSchema,
  RemindFormSchema,
  readLeadership,
  readReason,
  readSent,
  SentFormSchema,
} from './form.ts';
import { lateMarkOf, lateRows, type MissingRow, missingRows, mostReminded } from './missing.ts';
import { reportPath, versionPath } from './paths.ts';
import { showDraft, showVersion } from './show.ts';

const atOnce = 10;
type Named = DomainError & { name: DomainErrorName };

const isOf = (error: unknown, ...names: DomainErrorName[]): error is Named =>
  isDomainError(error) && names.includes(error.name);

const sentence = (c: SiteContext, error: Named): string => errorText(c.get('t'), c.get('language'), error);
const bodyOf = (c: SiteContext) => c.req.parseBody({ all: true });

/**
 * Reminds one unit, or those that are late, who has been so the longest first; who has answered meanwhile is left in peace.
 * One click reminds so many that its request has the time, and the next one goes on where it ended.
 */
export async function remind(c: SiteContext, { id }: Programme) {
  const { success, data } = RemindFormSchema.safeParse(await bodyOf(c));
  if (!success) return unreadableForm(c);
  if ('all' in data) {
    const rows = missingRows(await c.get('parts').compileReport(id));
    return remindLate(c, id, lateRows(rows, data.after));
  }
  const reminded = await remindThese(c, [{ applicationId: data.application }]);
  return c.redirect(`${reportPath(id)}?reminded=${reminded}`, 303);
}

async function remindLate(c: SiteContext, programmeId: string, late: readonly MissingRow[]) {
  const chosen = late.slice(0, mostReminded);
  const reminded = await remindThese(c, chosen);
  const [last, left] = [chosen.at(-1), late.length - chosen.length];
  const goOn = last && left > 0 ? `&left=${left}&after=${encodeURIComponent(lateMarkOf(last))}` : '';
  return c.redirect(`${reportPath(programmeId)}?reminded=${reminded}${goOn}`, 303);
}

async function remindThese(
  c: SiteContext,
  chosen: readonly Pick<MissingRow, 'applicationId'>[],
): Promise<number> {
  let reminded = 0;
  for (let from = 0; from < chosen.length; from += atOnce) {
    const some = chosen.slice(from, from + atOnce);
    const sent = await Promise.all(
      some.map(({ applicationId }) => remindOne(c, applicationId, chosen.length)),
    );
    reminded += sent.filter(Boolean).length;
  }
  return reminded;
}

/** Of several, the unit that nobody can be reached at does not stop the others. */
async function remindOne(c: SiteContext, applicationId: string, among: number): Promise<boolean> {
  try {
    return await c.get('parts').remindUnit({ person: personOf(c), applicationId });
  } catch (error) {
    if (isOf(error, 'NothingWaits')) return false;
    if (among > 1 && isOf(error, 'UnitWithoutContact')) return false;
    throw error;
  }
}

/** Has the follow-up begun of what has none. */
export async function begin(c: SiteContext, { id }: Programme) {
  if (!NoFieldsSchema.safeParse(await bodyOf(c)).success) return unreadableForm(c);
  const begun = await c.get('parts').beginFollowUps({ person: personOf(c), programmeId: id });
  return c.redirect(`${reportPath(id)}?begun=${begun}`, 303);
}

/** Saves the leadership's text. If somebody else saved meanwhile, both are shown and nothing is lost. */
export async function saveText(c: SiteContext, programme: Programme) {
  const { success, data } = LeadershipFormSchema.safeParse(await bodyOf(c));
  if (!success) return unreadableForm(c);
  const read = readLeadership(data.text, wordsOf(c).t);
  const typed = { text: data.text };
  if (!read.ok) return showDraft(c, programme, { errors: read.errors, status: 422, typed });
  try {
    await c.get('parts').saveLeadershipText({
      person: personOf(c),
      programmeId: programme.id,
      text: read.value,
      seenVersion: data.version,
    });
    return c.redirect(`${reportPath(programme.id)}?saved=1`, 303);
  } catch (error) {
    if (!isOf(error, 'LeadershipTextChanged')) throw error;
    const errors = [{ field: 'text', message: sentence(c, error) }];
    return showDraft(c, programme, { errors, status: 409, typed: { ...typed, clash: true } });
  }
}

/** Locks the report as its next version; the same again is the version that is there. */
export async function lock(c: SiteContext, programme: Programme) {
  const { success, data } = LockFormSchema.safeParse(await bodyOf(c));
  if (!success) return unreadableForm(c);
  const read = readReason(data.because, wordsOf(c).t);
  const typed = { because: data.because };
  if (!read.ok) return showDraft(c, programme, { errors: read.errors, status: 422, typed });
  try {
    const { version, unchanged } = await c.get('parts').lockReport({
      person: personOf(c),
      programmeId: programme.id,
      incompleteBecause: read.value,
      seenHash: data.hash,
    });
    const done = unchanged ? 'unchanged' : 'locked';
    return c.redirect(`${versionPath(programme.id, version.version)}?done=${done}`, 303);
  } catch (error) {
    if (isOf(error, 'ReportIncomplete'))
      return showDraft(c, programme, {
        errors: [{ field: 'because', message: sentence(c, error) }],
        status: 422,
        typed,
      });
    if (isOf(error, 'ReportDraftChanged'))
      return showDraft(c, programme, {
        errors: [{ message: sentence(c, error) }],
        status: 409,
        typed: { ...typed, seenSums: data.sums },
      });
    if (isOf(error, 'ReportNotLedger'))
      return showDraft(c, programme, { errors: [{ message: sentence(c, error) }], status: 409, typed });
    throw error;
  }
}

/** Approves what was seen. If another version counts now, that one is shown with what differs. */
export async function approve(c: SiteContext, programme: Programme, version: ReportVersion) {
  const { success, data } = ApproveFormSchema.safeParse(await bodyOf(c));
  if (!success) return unreadableForm(c);
  const command = { person: personOf(c), programmeId: programme.id, version: version.version };
  try {
    await c.get('parts').approveReport({ ...command, seenHash: data.hash });
    return c.redirect(`${versionPath(programme.id, version.version)}?done=approved`, 303);
  } catch (error) {
    return showChanged(c, programme, error);
  }
}

/** Notes that an approved version has been sent. */
export async function markSent(c: SiteContext, programme: Programme, version: ReportVersion) {
  const { success, data } = SentFormSchema.safeParse(await bodyOf(c));
  if (!success) return unreadableForm(c);
  const { hash: seenHash, ...typed } = data;
  const read = readSent(typed, wordsOf(c).t);
  if (!read.ok) return showVersion(c, programme, version, { errors: read.errors, status: 422, typed });
  const command = { person: personOf(c), programmeId: programme.id, version: version.version };
  try {
    await c.get('parts').markReportSent({ ...command, seenHash, ...read.value });
    return c.redirect(`${versionPath(programme.id, version.version)}?done=sent`, 303);
  } catch (error) {
    if (!isOf(error, 'DateNotAllowed', 'ReportNotApproved')) return showChanged(c, programme, error);
    const field = error.name === 'DateNotAllowed' ? { field: 'on' } : {};
    const errors = [{ ...field, message: sentence(c, error) }];
    const status = statusOf[error.name] === 409 ? 409 : 422;
    return showVersion(c, programme, version, { errors, status, typed });
  }
}

async function showChanged(c: SiteContext, programme: Programme, error: unknown) {
  const latest = await c.get('parts').reports.latest(programme.id);
  if (!latest || !isOf(error, 'ReportChanged')) throw error;
  return showVersion(c, programme, latest, { errors: [{ message: sentence(c, error) }], status: 409 });
}
