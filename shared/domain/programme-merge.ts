import { isSamePart, sameName } from './carried-content.ts';
import {
  type FundingPart,
  type Indicator,
  indicatorsOf,
  type Programme,
  type Purpose,
  type PurposeOrigin,
} from './programme.ts';
import type { LocalDate } from './stockholm-time.ts';
import { unitId } from './unit-id.ts';
import { nextYearsDay } from './working-day.ts';

/** What a person says of next year's programme; everything else comes from the earlier ones. Kronor, days of Stockholm. */
export type MergeFields = {
  name: string;
  year: number;
  agreementTitle?: string | undefined;
  diaryNumber?: string | undefined;
  agreementDiaryNumber?: string | undefined;
  /** The agreement is not signed yet: decisions are conditional (DOMAIN fact 8). */
  agreementAwaited: boolean;
  opens: LocalDate;
  closes: LocalDate;
  followUpOpens?: LocalDate | undefined;
  followUpDue?: LocalDate | undefined;
  reportDue?: LocalDate | undefined;
  costObjects: string[];
  /** By the ids that {@link unionOf} gives. */
  amounts: ReadonlyMap<string, number>;
};

/** What the earlier programmes give together: the same names are merged, and ids are numbered anew. */
export type Union = {
  purposes: Purpose[];
  origins: PurposeOrigin[];
  indicators: Indicator[];
  costObjects: string[];
  conditions: NonNullable<Programme['conditions']>;
  parts: Omit<FundingPart, 'amount'>[];
};

export type NextYear = {
  name: string;
  year: number;
  opens: LocalDate;
  closes: LocalDate;
  followUpOpens?: LocalDate | undefined;
  followUpDue?: LocalDate | undefined;
  reportDue?: LocalDate | undefined;
};

type Sources = readonly [Programme, ...Programme[]];

/** The one of the latest year: its dates and pace are carried on. */
export const latestOf = (sources: Sources): Programme =>
  sources.reduce((latest, other) => (other.year > latest.year ? other : latest));

/** The same days a year later; 29 February becomes 28 February: earlier, never later (SECURITY 44). */
export function nextYearOf(sources: Sources): NextYear {
  const { name, year, assumed, reporting } = latestOf(sources);
  const later = (date: LocalDate | undefined) => (date === undefined ? undefined : nextYearsDay(date));
  return {
    name,
    year: year + 1,
    opens: nextYearsDay(assumed.opens),
    closes: nextYearsDay(assumed.closes),
    followUpOpens: later(assumed.followUpOpens),
    followUpDue: later(assumed.followUpDue),
    reportDue: later(reporting?.due ?? assumed.reportDue),
  };
}

/** The name in plain letters and the year: `investering-2020`. */
export const programmeIdOf = ({ name, year }: { name: string; year: number }): string => {
  const slug = unitId(name);
  return slug.endsWith(`-${year}`) ? slug : `${slug}-${year}`;
};

export function unionOf(sources: readonly Programme[]): Union {
  const { purposes, origins } = mergedPurposes(sources);
  return {
    purposes,
    origins,
    indicators: mergedIndicators(sources, origins),
    costObjects: [...new Set(sources.flatMap(({ costObjects }) => costObjects))],
    conditions: mergedConditions(sources),
    parts: mergedParts(sources),
  };
}

/** Next year's programme (DOMAIN fact 7). What an agreement says of one year, such as sums and dates of signing, is left. */
export function mergedProgramme(sources: Sources, fields: MergeFields): Programme {
  const { purposes, origins, indicators, conditions, parts } = unionOf(sources);
  const { assumed, requisitionFrom, decisionMakerRole, unusedIsRepaid } = latestOf(sources);
  const { agreementTitle, diaryNumber, agreementDiaryNumber } = fields;
  const parties = [...new Set(sources.flatMap((it) => it.parties ?? []))];
  const { remindAfterDays, escalateAfterDays, payoutWindow } = assumed;
  return {
    id: programmeIdOf(fields),
    name: fields.name,
    year: fields.year,
    mergedFrom: sources.map(({ id }) => id),
    purposeOrigins: origins,
    ...(agreementTitle && { agreementTitle }),
    ...(diaryNumber && { diaryNumber }),
    ...(agreementDiaryNumber && { agreementDiaryNumber }),
    ...(fields.agreementAwaited && { agreementAwaited: true }),
    ...(unusedIsRepaid !== undefined && { unusedIsRepaid }),
    ...(parties.length > 0 && { parties }),
    ...(requisitionFrom && { requisitionFrom }),
    ...(decisionMakerRole && { decisionMakerRole }),
    costObjects: fields.costObjects,
    fundingParts: parts.map((part) => ({ ...part, amount: fields.amounts.get(part.id) ?? 0 })),
    purposes,
    ...(conditions.length > 0 && { conditions }),
    ...(indicators.length > 0 && { indicators }),
    ...reportingOf(sources),
    assumed: {
      opens: fields.opens,
      closes: fields.closes,
      ...(fields.followUpOpens && { followUpOpens: fields.followUpOpens }),
      ...(fields.followUpDue && { followUpDue: fields.followUpDue }),
      ...(fields.reportDue && { reportDue: fields.reportDue }),
      providersMayApply: sources.some((it) => it.assumed.providersMayApply),
      remindAfterDays,
      escalateAfterDays,
      ...(payoutWindow && { payoutWindow }),
    },
  };
}

/** To whom, and by whom; the day is next year's and stands as assumed until the agreement names it. */
function reportingOf(sources: Sources): Pick<Programme, 'reporting'> {
  const { reporting } = latestOf(sources);
  const { authority, ownerRole } = reporting ?? sources.find((it) => it.reporting)?.reporting ?? {};
  if (authority === undefined) return {};
  return { reporting: { authority, ...(ownerRole && { ownerRole }) } };
}

type Numbered = { purpose: Purpose; from: { programmeId: string; purpose: Purpose }[] };

function mergedPurposes(sources: readonly Programme[]): Pick<Union, 'purposes' | 'origins'> {
  const groups: Numbered[] = [];
  for (const { id: programmeId, purposes } of sources) {
    for (const purpose of purposes) {
      const same = groups.find((group) => sameName(group.purpose.name, purpose.name));
      if (same) same.from.push({ programmeId, purpose });
      else groups.push({ purpose, from: [{ programmeId, purpose }] });
    }
  }
  const numbered = groups.map((group, index) => withParts(group, String(index + 1)));
  return {
    purposes: numbered.map(({ purpose }) => purpose),
    origins: numbered.flatMap(({ origins }) => origins),
  };
}

function withParts({ purpose, from }: Numbered, id: string): { purpose: Purpose; origins: PurposeOrigin[] } {
  const parts: { id: string; name: string }[] = [];
  const origins = from.map(({ programmeId, purpose: old }) => ({
    programmeId,
    purposeId: old.id,
    becomes: id,
  }));
  for (const { programmeId, purpose: old } of from) {
    for (const { id: purposeId, name } of old.parts ?? []) {
      const same = parts.find((part) => sameName(part.name, name));
      const part = same ?? { id: partId(id, parts.length), name };
      if (!same) parts.push(part);
      origins.push({ programmeId, purposeId, becomes: part.id });
    }
  }
  return { purpose: { id, name: purpose.name, ...(parts.length > 0 && { parts }) }, origins };
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';
/** `1a`, `1b`, …, and from the twenty-seventh `1-27`. */
export const partId = (purposeId: string, index: number): string =>
  `${purposeId}${alphabet[index] ?? `-${index + 1}`}`;

function mergedIndicators(sources: readonly Programme[], origins: readonly PurposeOrigin[]): Indicator[] {
  const merged: Indicator[] = [];
  for (const programme of sources) {
    for (const indicator of indicatorsOf(programme)) {
      const origin = origins.find(
        (it) => it.programmeId === programme.id && it.purposeId === indicator.purposeId,
      );
      if (!origin) continue;
      const purposeId = origin.becomes;
      const isSame = (it: Indicator) =>
        it.purposeId === purposeId && sameName(it.name, indicator.name) && it.unit === indicator.unit;
      if (!merged.some(isSame)) merged.push({ ...indicator, purposeId, id: freeId(merged, indicator.id) });
    }
  }
  return merged;
}

function mergedConditions(sources: readonly Programme[]): Union['conditions'] {
  const all = sources.flatMap(({ conditions = [] }) => conditions);
  return all.filter(
    (it, index) => all.findIndex((other) => other.for === it.for && sameName(other.text, it.text)) === index,
  );
}

function mergedParts(sources: readonly Programme[]): Union['parts'] {
  const merged: Union['parts'] = [];
  for (const part of sources.flatMap(({ fundingParts }) => fundingParts)) {
    if (merged.some((it) => isSamePart(it, part))) continue;
    const { id, name, earmarkedFor } = part;
    merged.push({ id: freeId(merged, id), name, ...(earmarkedFor && { earmarkedFor }) });
  }
  return merged;
}

/** The id, or with a number behind it when it is taken. */
export function freeId(taken: readonly { id: string }[], wanted: string): string {
  const isTaken = (id: string) => taken.some((it) => it.id === id);
  if (!isTaken(wanted)) return wanted;
  let number = 2;
  while (isTaken(`${wanted.slice(0, 36)}-${number}`)) number += 1;
  return `${wanted.slice(0, 36)}-${number}`;
}
