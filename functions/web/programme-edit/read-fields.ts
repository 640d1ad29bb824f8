import * as z from 'zod';
import {
  flattenPurposes,
  type Indicator,
  indicatorsOf,
  type Programme,
  type Purpose,
} from '../../../shared/domain/programme.ts';
import type { ProgrammeFields } from '../../../shared/domain/programme-edit.ts';
import { partId } from '../../../shared/domain/programme-merge.ts';
import type { TextKey } from '../../../shared/text/translate.ts';
import { blankRows, type EditForm, fieldNames, forecastRows, rows } from './form.ts';

/** A fault between fields, by the field's name. */
export type FormFault = { field: string; key: TextKey };
export type ReadFields =
  | { ok: true; fields: ProgrammeFields; raiseReference: string | undefined }
  | { ok: false; faults: FormFault[] };

/** Puts the form's many fields together to what the programme is to be. */
export function readFields(programme: Programme, form: EditForm): ReadFields {
  const faults: FormFault[] = [];
  const report = (field: string, key: TextKey) => faults.push({ field, key });
  const purposes = purposesOf(programme, form, report);
  const fields: ProgrammeFields = {
    ...form,
    costObjects: form.costObjects,
    purposes,
    conditions: [
      ...form.departmentConditions.map((text) => ({ for: 'department' as const, text })),
      ...form.providerConditions.map((text) => ({ for: 'provider' as const, text })),
    ],
    indicators: indicators(programme, form, report),
    forecast: forecast(programme, form, report),
    fundingParts: programme.fundingParts.map(({ id, name, amount }) => ({
      id,
      name: textOf(form, fieldNames.partName(id)) ?? name,
      amount: numberOf(form, fieldNames.partAmount(id)) ?? amount,
    })),
  };
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, fields, raiseReference: form.raiseReference };
}

type Report = (field: string, key: TextKey) => unknown;
type Several = Record<string, unknown>;
const textOf = (form: Several, name: string): string | undefined => z.string().safeParse(form[name]).data;
const numberOf = (form: Several, name: string): number | undefined => z.number().safeParse(form[name]).data;
const linesOf = (form: Several, name: string): string[] =>
  z.array(z.string()).safeParse(form[name]).data ?? [];

/** Names as they stand now, emptied ones gone, and new ones with the next free number. */
function purposesOf(programme: Programme, form: EditForm, report: Report): Purpose[] {
  const taken = flattenPurposes(programme).map(({ id }) => id);
  const kept = programme.purposes.flatMap((purpose): Purpose[] => {
    const name = textOf(form, fieldNames.purpose(purpose.id));
    const parts = partsOf(purpose, form, taken);
    if (name === undefined) {
      if (parts.length > 0) report(fieldNames.purpose(purpose.id), 'programmeEdit.purposes.hasParts');
      return [];
    }
    return [{ id: purpose.id, name, ...(parts.length > 0 && { parts }) }];
  });
  const added = form.newPurposes.map((name) => ({ id: nextNumber(taken), name }));
  if (kept.length + added.length === 0) report('newPurposes', 'programmeEdit.purposes.gone');
  return [...kept, ...added];
}

function partsOf({ id, parts = [] }: Purpose, form: EditForm, taken: string[]) {
  const kept = parts.flatMap((part) => {
    const name = textOf(form, fieldNames.purpose(part.id));
    return name === undefined ? [] : [{ id: part.id, name }];
  });
  const added = linesOf(form, fieldNames.newParts(id)).map((name) => ({
    id: next(taken, (n) => partId(id, n - 1)),
    name,
  }));
  return [...kept, ...added];
}

const nextNumber = (taken: string[]): string => next(taken, String);

/** The first that is free, which then is taken: an id is never given to another purpose. */
function next(taken: string[], idOf: (number: number) => string): string {
  let number = 1;
  while (taken.includes(idOf(number))) number += 1;
  const id = idOf(number);
  taken.push(id);
  return id;
}

function indicators(programme: Programme, form: EditForm, report: Report): Indicator[] {
  const kept = indicatorsOf(programme).flatMap((indicator) => {
    const name = textOf(form, fieldNames.indicatorName(indicator.id));
    const unit = textOf(form, fieldNames.indicatorUnit(indicator.id));
    if (name === undefined) return [];
    if (unit === undefined)
      report(fieldNames.indicatorUnit(indicator.id), 'programmeEdit.indicator.unit.missing');
    return [{ ...indicator, name, unit: unit ?? '' }];
  });
  const all = [...kept];
  const taken = indicatorsOf(programme).map(({ id }) => id);
  for (const row of rows(blankRows)) {
    const name = textOf(form, fieldNames.newIndicatorName(row));
    if (name === undefined) continue;
    const unit = textOf(form, fieldNames.newIndicatorUnit(row));
    const purposeId = textOf(form, fieldNames.newIndicatorPurpose(row)) ?? '';
    if (unit === undefined) report(fieldNames.newIndicatorUnit(row), 'programmeEdit.indicator.unit.missing');
    if (!flattenPurposes(programme).some(({ id }) => id === purposeId))
      report(fieldNames.newIndicatorPurpose(row), 'programmeEdit.indicator.purpose.missing');
    all.push({ id: next(taken, (n) => `matt-${n}`), purposeId, name, unit: unit ?? '' });
  }
  return all;
}

function forecast(programme: Programme, form: EditForm, report: Report): ProgrammeFields['forecast'] {
  return forecastRows(programme).flatMap((row) => {
    const year = numberOf(form, fieldNames.forecastYear(row));
    const amount = numberOf(form, fieldNames.forecastAmount(row));
    if (year === undefined && amount === undefined) return [];
    if (year !== undefined && amount !== undefined) return [{ year, amount }];
    report(
      year === undefined ? fieldNames.forecastYear(row) : fieldNames.forecastAmount(row),
      'programmeEdit.forecast.both',
    );
    return [];
  });
}
