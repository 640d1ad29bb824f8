import type { Application } from '../domain/application.ts';
import { DomainError } from '../domain/errors.ts';
import { deadlinesOf, isOverdue, morningOf } from '../domain/follow-up-dates.ts';
import { secondsUntil } from '../domain/next-look.ts';
import type { Programme } from '../domain/programme.ts';
import { deadlineNews, type Kept, type ProgrammeNews } from '../domain/programme-news.ts';
import type { ReportVersion } from '../domain/report.ts';
import { hasExpired, type LocalDate, localDateOf } from '../domain/stockholm-time.ts';
import type { BeginFollowUpDeps } from './begin-follow-up.ts';
import { createBeginAll } from './begin-follow-ups.ts';
import { sha256 } from './hash.ts';
import { recipient } from './language-of.ts';
import type { Letters } from './letters.ts';
import type { Directory, Watch } from './ports.ts';
import type { ReportStore } from './report-ports.ts';
import type { SendOnce } from './send-once.ts';
import { createRestartWatch } from './watch-programme.ts';

export type WatchRequest = {
  subject: string;
  round: string;
  /** The execution is near its 300 days: the next round takes over. */
  handOver: boolean;
};

/** `watching`: false when the year end is over, or another round watches. `waitSeconds`: until the next look. */
export type ProgrammeLook = { watching: boolean; waitSeconds: number };

export type LookAtProgrammeDeps = BeginFollowUpDeps & {
  reports: Pick<ReportStore, 'versions'>;
  directory: Pick<Directory, 'find' | 'withRole'>;
  letters: Letters;
  sendOnce: SendOnce;
};

type Looked = {
  programme: Programme;
  watch: Watch;
  applications: Application[];
  report: ReportVersion | undefined;
};

/**
 * Watches over a programme's year end: on its opening day begins the follow-up of what is approved, and tells coordinators
 * of deadlines that come near, fall on no working day, or have passed, and whose accounts are missing. Over when the
 * report is sent, or noted as handed in elsewhere: the accounts are asked for all the same.
 * @throws DomainError ProgrammeNotFound
 */
export function createLookAtProgramme(deps: LookAtProgrammeDeps) {
  const beginAll = createBeginAll(deps);
  const restart = createRestartWatch(deps);
  const { programmes, applications, reports, clock, holidays } = deps;

  return async ({ subject: id, round, handOver }: WatchRequest): Promise<ProgrammeLook> => {
    const books = await programmes.find(id);
    const watch = await programmes.watch(id);
    if (!books || !watch) throw new DomainError('ProgrammeNotFound');
    if (String(watch.round) !== round) return over;
    if (handOver) {
      await restart(id);
      return over;
    }
    const { programme } = books;
    const opensOn = deadlinesOf(programme, holidays)['follow-up-opens'];
    const opensAt = morningOf(opensOn);
    if (!hasExpired(opensAt, clock.now())) return lookAt(opensAt);
    await beginAll(id);
    const [approved, versions] = await Promise.all([
      applications.ofProgramme(id, 'approved'),
      reports.versions(id),
    ]);
    // A later version of what was sent is for those who made it to look after.
    if (versions.some(({ sent }) => sent) || books.checklist?.handedIn) return over;
    const [report] = versions;
    // By the table, and not by how many this look began: the one before may have died between the two.
    const activities = approved.length;
    if (activities > 0) await tell(programme, `opened-${opensOn}`, [{ kind: 'opened', activities }]);
    return tellDeadlines({ programme, watch, applications: approved, report });
  };

  async function tellDeadlines(looked: Looked): Promise<ProgrammeLook> {
    const { programme, watch } = looked;
    const { news, nextAt } = deadlineNews({
      deadlines: deadlinesOf(programme, holidays),
      done: keptOf(looked),
      pace: { holidays, everyDays: programme.assumed.remindAfterDays },
      since: watch.since,
      now: clock.now(),
    });
    // Each day's news are a mail: those of an earlier day have left, but for what a look that came late has missed.
    for (const day of new Set(news.map(({ toldOn }) => toldOn).toSorted())) {
      const told = news.filter(({ toldOn }) => toldOn === day).map((one) => one.news);
      const isLate = told.some(({ kind, deadline }) => kind === 'late' && deadline === 'follow-up-due');
      await tell(programme, day, [
        ...told,
        ...(isLate ? missing(looked, localDateOf(clock.now()), holidays) : []),
      ]);
    }
    return nextAt === undefined ? over : lookAt(nextAt);
  }

  /** To each coordinator once; the same news on the same day are the same mail. */
  async function tell(programme: Programme, name: string, news: ProgrammeNews[]): Promise<void> {
    for (const { email, blocked } of await deps.directory.withRole('coordinator')) {
      if (blocked) continue;
      const to = await recipient(deps.directory, email);
      const id = `programme-dates-${name}-${sha256(email).slice(0, 8)}`;
      await deps.sendOnce(programme.id, id, deps.letters.programmeDates(to, { programme, news }));
    }
  }

  function lookAt(at: string): ProgrammeLook {
    return { watching: true, waitSeconds: secondsUntil(at, clock.now()) };
  }
}

const over: ProgrammeLook = { watching: false, waitSeconds: 1 };

/** Which deadlines have been kept, by the table. */
export function keptOf({ applications, report }: Pick<Looked, 'applications' | 'report'>): Set<Kept> {
  const statuses = applications.map(({ followUp }) => followUp?.status);
  const isIn = statuses.every((status) => status === 'submitted' || status === 'accepted');
  const kept: [Kept, boolean][] = [
    ['follow-up-due', isIn],
    ['review-due', statuses.every((status) => status === 'accepted')],
    ['lock-due', report !== undefined],
    ['approval-due', report?.approved !== undefined],
  ];
  return new Set(kept.filter(([, is]) => is).map(([kind]) => kind));
}

/** Whose accounts have not come on their own last day; a mail names some hundred at most. */
const mostNamed = 100;
function missing(
  { applications, programme }: Looked,
  today: LocalDate,
  holidays: readonly LocalDate[],
): ProgrammeNews[] {
  const late = applications.filter(
    ({ followUp }) => followUp && isOverdue(followUp, programme, today, holidays),
  );
  const accounts = late
    .slice(0, mostNamed)
    .map(({ unitName, content }) => ({ unit: unitName, activity: content.activity }));
  return accounts.length > 0 ? [{ kind: 'missing', accounts, count: late.length }] : [];
}
