import { domainProblems } from './domain-problems.ts';
import { errors } from './errors.ts';
import { frame } from './frame.ts';
import { mails } from './mails.ts';
import { terms } from './terms.ts';

/** The one dictionary: every text for people, Swedish with the English beside it. */
export const dictionary = { ...terms, ...errors, ...domainProblems, ...mails, ...frame } as const;
export type Dictionary = typeof dictionary;
