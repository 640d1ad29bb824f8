import type { BoardList, BoardRow } from '../domain/board-list.ts';
import type { Decision } from '../domain/decision.ts';
import type { Interval } from '../domain/stockholm-time.ts';

export type BoardListStore = {
  /** All lists, the newest first, read consistently. */
  list(): Promise<BoardList[]>;
  /** The frozen rows of a list. */
  rows(list: BoardList): Promise<BoardRow[]>;
  /**
   * Keeps a list with its rows, all or nothing: it is there once its own row is. @throws LostRace when another list has
   * taken its number meanwhile
   */
  add(list: BoardList, rows: readonly BoardRow[]): Promise<void>;
  /** The decisions of a programme that were made within an interval, in the order of their numbers. The list may lag. */
  decisions(programmeId: string, interval: Interval): Promise<Decision[]>;
};
