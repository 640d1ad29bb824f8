import type { Application } from '../domain/application.ts';
import { type BoardList, type BoardRow, boardRow, inBoardOrder, isReportable } from '../domain/board-list.ts';
import { addDaysToDate, type LocalDate, startOfDay } from '../domain/stockholm-time.ts';
import type { BoardListStore } from './board-ports.ts';
import type { ApplicationStore, ProgrammeStore } from './ports.ts';

export type BoardDecisionsDeps = {
  programmes: Pick<ProgrammeStore, 'list'>;
  applications: Pick<ApplicationStore, 'find' | 'ofProgramme'>;
  boardLists: BoardListStore;
};

/** Days of Stockholm, both counted in. */
export type Period = { from: LocalDate; through: LocalDate };
/** `list`: the number of the list that the decision was reported with, if it has been. */
export type BoardDecision = { row: BoardRow; list?: number };

const readOneByOne = 100;

/** The decisions under delegation of a period, in all programmes, by when they were made; and where each was reported. */
export function createBoardDecisions({ programmes, applications, boardLists }: BoardDecisionsDeps) {
  return async (period: Period, lists: readonly BoardList[]): Promise<BoardDecision[]> => {
    const all = await programmes.list();
    const [rows, reported] = await Promise.all([
      Promise.all(all.map(({ id }) => rowsOf(id, period))),
      reportedIn(period, lists),
    ]);
    return rows
      .flat()
      .toSorted(inBoardOrder)
      .map((row) => {
        const list = reported.get(nameOf(row));
        return list === undefined ? { row } : { row, list };
      });
  };

  async function rowsOf(programmeId: string, { from, through }: Period): Promise<BoardRow[]> {
    const interval = { start: startOfDay(from), end: startOfDay(addDaysToDate(through, 1)) };
    const decisions = (await boardLists.decisions(programmeId, interval)).filter(isReportable);
    if (decisions.length === 0) return [];
    const known = await applicationsOf(programmeId, new Set(decisions.map((it) => it.applicationId)));
    return decisions.map((decision) => boardRow(decision, known.get(decision.applicationId)));
  }

  /** A few are read one by one: a programme may have thousands that were decided long ago. */
  async function applicationsOf(
    programmeId: string,
    ids: ReadonlySet<string>,
  ): Promise<Map<string, Application>> {
    const found =
      ids.size > readOneByOne
        ? await applications.ofProgramme(programmeId)
        : await Promise.all([...ids].map((id) => applications.find(id)));
    return new Map(found.flatMap((it) => (it ? [[it.id, it] as const] : [])));
  }

  /** A decision lies within the period of the list that it is on: other lists need not be read. */
  async function reportedIn({ from, through }: Period, lists: readonly BoardList[]) {
    const near = lists.filter((list) => list.from <= through && list.through >= from);
    const rows = await Promise.all(
      near.map(async (list) =>
        (await boardLists.rows(list)).map((row) => [nameOf(row), list.number] as const),
      ),
    );
    return new Map(rows.flat());
  }
}

const nameOf = ({ programmeId, running }: BoardRow): string => `${programmeId}#${running}`;
