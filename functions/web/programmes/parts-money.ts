import type { Kronor } from '../../../shared/domain/money.ts';
import type { FundingPart } from '../../../shared/domain/programme.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';

/** What has become of one part of the grant. `left` is negative when history overdrew it. */
export type PartMoney = { part: FundingPart; allocated: Kronor; decided: Kronor; left: Kronor };

/** Per funding part and never pooled: the fault of 2018 (DOMAIN fact 26). */
export function partsMoney({ programme, balances }: ProgrammeBooks): PartMoney[] {
  return programme.fundingParts.map((part) => {
    const balance = balances.find(({ fundingPartId }) => fundingPartId === part.id);
    const allocated = balance?.allocated ?? part.amount;
    const decided = balance ? balance.committed - balance.released : 0;
    return { part, allocated, decided, left: allocated - decided };
  });
}
