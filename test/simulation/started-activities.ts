import { contentFromRow } from '../../shared/domain/row-as-application.ts';
import { providerHabit, unitHabit } from './account-habits.ts';
import type { Started } from './account-player.ts';
import type { Played } from './play-row.ts';
import type { Player } from './provider-player.ts';
import type { ReplayOptions } from './replay-table.ts';

/** What was approved, with how each will account for it: the rows of the table in their order, then the providers in theirs. */
export function startedActivities(
  { programme, rows, invented }: Pick<ReplayOptions, 'programme' | 'rows' | 'invented'>,
  { played, players }: { played: readonly Played[]; players: readonly Player[] },
): Started[] {
  const ofRows = rows.flatMap((row, index) => {
    const { applicationId, outcome } = played[index] ?? {};
    if (applicationId === undefined || outcome !== 'approved') return [];
    return [{ programme, applicationId, content: contentFromRow(row, programme), habit: unitHabit(index) }];
  });
  const ofProviders = players.map(({ applicationId, provider: { content } }, index) => ({
    programme: invented?.programme ?? programme,
    applicationId,
    content,
    habit: providerHabit(index),
  }));
  return [...ofRows, ...ofProviders];
}
