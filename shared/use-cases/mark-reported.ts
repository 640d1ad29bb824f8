import { assertMeetingFits, type BoardList, type BoardRow, grantedBy } from '../domain/board-list.ts';
import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import { hasRole, type Person } from '../domain/person.ts';
import { type LocalDate, localDateOf } from '../domain/stockholm-time.ts';
import {
  type BoardDecision,
  type BoardDecisionsDeps,
  createBoardDecisions,
  type Period,
} from './board-decisions.ts';
import { sha256 } from './hash.ts';
import { optimistically } from './optimistic.ts';

export type MarkCommand = {
  person: Person;
  /** Made when the form is opened: one form is one list, however often it is sent. */
  id: string;
  period: Period;
  /** What the person saw, by `seenOf`: nothing else is marked. */
  seen: string;
  meetingOn: LocalDate;
  minutes?: string | undefined;
};

export const mayMark = (person: Person): boolean => hasRole(person, 'coordinator');

/** The decisions that are on no list yet. */
export const notReported = (decisions: readonly BoardDecision[]): BoardRow[] =>
  decisions.filter(({ list }) => list === undefined).map(({ row }) => row);

/** What stands on the page, in short: it differs as soon as one decision, or a word of one, does. */
export const seenOf = (rows: readonly BoardRow[]): string => sha256(JSON.stringify(rows));

/** Rows of one piece, well below what one item of the table holds. */
const rowsInPiece = 200;

/**
 * Marks what a coordinator saw as reported to the board: a list that is frozen with its rows. Its number is the next one
 * and can be taken once, so that of two who mark at the same time the other reads again, and no decision is on two lists.
 * The same form sent again gives the same list.
 * @throws DomainError NotAllowed, DatesReversed (facts: `from`), NothingToReport, BoardListChanged when the decisions are
 * others than those seen, DateNotAllowed (facts: `earliest`, `latest`), TooManyAtOnce
 */
export function createMarkReported(deps: BoardDecisionsDeps & { clock: Clock }) {
  const boardDecisions = createBoardDecisions(deps);
  const { boardLists, clock } = deps;
  return async (command: MarkCommand): Promise<{ list: BoardList; recordedBefore: boolean }> => {
    const { person, id, period } = command;
    if (!mayMark(person)) throw new DomainError('NotAllowed');
    if (period.from > period.through) throw new DomainError('DatesReversed', { from: period.from });
    return optimistically(async () => {
      const lists = await boardLists.list();
      const same = lists.find((list) => list.id === id);
      if (same) return { list: ownList(same, person), recordedBefore: true };
      const rows = notReported(await boardDecisions(period, lists));
      assertAsSeen(rows, command);
      const list = listOf(command, rows, (lists[0]?.number ?? 0) + 1);
      await boardLists.add(list, rows);
      return { list, recordedBefore: false };
    });
  };

  function assertAsSeen(rows: readonly BoardRow[], { seen, meetingOn }: MarkCommand): void {
    if (rows.length === 0) throw new DomainError('NothingToReport');
    if (seenOf(rows) !== seen) throw new DomainError('BoardListChanged');
    assertMeetingFits(meetingOn, rows, localDateOf(clock.now()));
  }

  function listOf(command: MarkCommand, rows: readonly BoardRow[], number: number): BoardList {
    const { id, period, seen, meetingOn, minutes, person } = command;
    return {
      number,
      id,
      ...period,
      meetingOn,
      ...(minutes && { minutes }),
      count: rows.length,
      granted: grantedBy(rows),
      pieces: Math.ceil(rows.length / rowsInPiece),
      hash: seen,
      createdAt: clock.now(),
      createdBy: { email: person.email, name: person.name },
    };
  }
}

function ownList(list: BoardList, { email }: Person): BoardList {
  if (list.createdBy.email !== email) throw new DomainError('NotAllowed');
  return list;
}
