import * as z from 'zod';
import { ChecklistSchema } from '../domain/checklist.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { applyEntry, BalanceSchema, emptyBalance, LedgerEntrySchema } from '../domain/ledger.ts';
import {
  type AgreementNote,
  AgreementNoteSchema,
  type Programme,
  ProgrammeSchema,
} from '../domain/programme.ts';
import { LostRace } from '../use-cases/optimistic.ts';
import {
  DiaryNumberTaken,
  type ProgrammeBooks,
  type ProgrammeChange,
  type ProgrammeSave,
  type ProgrammeStore,
} from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { transact } from './commit-act.ts';
import { keys, lists } from './keys.ts';
import { ledgerItem } from './ledger-writes.ts';
import {
  checklistWrite,
  diaryNumberWrites,
  programmeChanges,
  programmeChangeWrite,
  programmeWrite,
  savedProgrammeWrites,
  watchWrites,
} from './programme-writes.ts';
import { getItem, type Item, parseRow, queryIndex, queryPartition } from './query.ts';
import { isNew, type Write } from './write.ts';

const WatchSchema = z.object({ round: z.int().min(1), since: z.string() });

const HeldSchema = z.object({ programmeId: z.string() });

export function createProgrammeStore(table: Table): ProgrammeStore {
  return {
    find: async (id) => booksFrom(await queryPartition(table, keys.programme(id).pk)),
    list: async () => {
      const items = await queryIndex(table, 'lists', lists.programmes);
      return items.map((item) => parseRow(ProgrammeSchema, item)).reverse();
    },
    add: (programme, allocations, change) => addProgramme(table, programme, allocations, change),
    save: (write) => saveProgramme(table, write),
    saveChecklist: (programmeId, { after, before, change, watch }) =>
      transact(table, [
        checklistWrite(table, programmeId, after, before),
        programmeChangeWrite(table, programmeId, change),
        ...(watch ? watchWrites(table, programmeId, watch) : []),
      ]),
    changes: (programmeId) => programmeChanges(table, programmeId),
    lastRunning: async (programmeId) => {
      const item = await getItem(table, keys.decisionCounter(programmeId));
      return typeof item?.running === 'number' ? item.running : 0;
    },
    ledger: async (programmeId, fundingPartId) => {
      const items = await queryPartition(table, keys.ledgerEntry(programmeId, fundingPartId, '', '').pk);
      return items.map((item) => parseRow(LedgerEntrySchema, item));
    },
    watch: async (programmeId) => {
      const item = await getItem(table, keys.watch(programmeId));
      return item && parseRow(WatchSchema, item);
    },
    nextWatch: (programmeId, watch) => transact(table, watchWrites(table, programmeId, watch)),
    noteAgreement: (programmeId, note, before) =>
      transact(table, agreementWrites(table, programmeId, note, before)),
  };
}

function booksFrom(items: Item[]): ProgrammeBooks | undefined {
  const own = items.find((item) => item.itemType === 'Programme');
  if (!own) return undefined;
  const programme = parseRow(ProgrammeSchema, own);
  const stored = items
    .filter((item) => item.itemType === 'Balance')
    .map((item) => parseRow(BalanceSchema, item));
  const balances = programme.fundingParts.flatMap(
    (part) => stored.find((balance) => balance.fundingPartId === part.id) ?? [],
  );
  const note = items.findLast((item) => item.itemType === 'Agreement');
  const noted = items.find((item) => item.itemType === 'Checklist');
  return {
    programme,
    balances,
    ...(note && { agreement: parseRow(AgreementNoteSchema, note) }),
    ...(noted && { checklist: parseRow(ChecklistSchema, noted) }),
  };
}

/** The note, and which one is the latest: that must still be the one that was read. */
const agreementWrites = (
  table: Table,
  programmeId: string,
  note: AgreementNote,
  before: AgreementNote | undefined,
): Write[] => [
  {
    Put: {
      TableName: table.name,
      Item: { ...keys.agreementNote(programmeId, note.notedAt), itemType: 'Agreement', data: note },
      ...isNew,
    },
  },
  {
    Put: {
      TableName: table.name,
      Item: {
        ...keys.latestAgreementNote(programmeId),
        itemType: 'LatestAgreement',
        data: { notedAt: note.notedAt },
      },
      ...(before ? latestIs(before) : isNew),
    },
  },
];

/** Notes made before this row was kept have none. */
const latestIs = ({ notedAt }: AgreementNote) => ({
  ConditionExpression: 'attribute_not_exists(pk) OR #d.notedAt = :at',
  ExpressionAttributeNames: { '#d': 'data' },
  ExpressionAttributeValues: { ':at': notedAt },
});

async function addProgramme(
  table: Table,
  programme: Programme,
  allocations: LedgerEntry[],
  change?: ProgrammeChange,
): Promise<boolean> {
  try {
    await transact(table, [
      programmeWrite(table, programme, undefined),
      ...diaryNumberWrites(table, programme),
      ...allocations.flatMap((it) => allocationWrites(table, it)),
      ...(change ? [programmeChangeWrite(table, programme.id, change)] : []),
    ]);
    return true;
  } catch (error) {
    if (!(error instanceof LostRace)) throw error;
    if (await getItem(table, keys.programme(programme.id))) return false;
    const by = await holderOf(table, programme);
    throw by === undefined ? error : new DiaryNumberTaken(programme, by);
  }
}

/** The programme that has the diary number of this one. */
async function holderOf(table: Table, { diaryNumber }: Programme): Promise<string | undefined> {
  const item = diaryNumber && (await getItem(table, keys.diaryNumber(diaryNumber)));
  return item ? parseRow(HeldSchema, item).programmeId : undefined;
}

/** @throws DiaryNumberTaken; LostRace when it is no longer as it was read */
async function saveProgramme(table: Table, write: ProgrammeSave): Promise<void> {
  try {
    await transact(table, savedProgrammeWrites(table, write));
  } catch (error) {
    if (!(error instanceof LostRace)) throw error;
    const by = await holderOf(table, write.after);
    throw by === undefined || by === write.after.id ? error : new DiaryNumberTaken(write.after, by);
  }
}

function allocationWrites(table: Table, entry: LedgerEntry): Write[] {
  const balance = applyEntry(emptyBalance(entry.programmeId, entry.fundingPartId), entry);
  const item = {
    ...keys.balance(entry.programmeId, entry.fundingPartId),
    itemType: 'Balance',
    data: balance,
  };
  return [
    { Put: { TableName: table.name, Item: item, ...isNew } },
    { Put: { TableName: table.name, Item: ledgerItem(entry), ...isNew } },
  ];
}
