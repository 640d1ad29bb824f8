import type { Cell } from 'write-excel-file/node';
import { oneLine } from './one-line.ts';

/** The longest text that a cell can hold (Microsoft's documentation of Excel). */
const longestText = 32_767;

export const headingCell = (text: string): Cell => ({ value: text, type: String, fontWeight: 'bold' });

/** Whole kronor. */
export const sumCell = (kronor: number): Cell => ({ value: kronor, type: Number, format: '#,##0' });

/** A number as it was measured. */
export const numberCell = (value: number): Cell => ({ value, type: Number });

/** `2019-04-02` as a date. */
export const dayCell = (date: string): Cell => ({
  value: new Date(`${date}T00:00:00.000Z`),
  type: Date,
  format: 'yyyy-mm-dd',
});

/** A plain string is a cell of text, whatever it begins with: there are no formulas (SECURITY 20). */
export const textCell = (text: string): Cell => oneLine(text).slice(0, longestText) || null;
