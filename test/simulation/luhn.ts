import { hasCheckDigit } from '../../shared/domain/account-number.ts';

/** The digits and the last one that makes them a number of Luhn's. */
export const withCheckDigit = (digits: string): string =>
  ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].map((last) => digits + last).find(hasCheckDigit) ??
  digits;
