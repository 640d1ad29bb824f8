import { apply } from './apply.ts';
import { decide } from './decide.ts';
import { domainProblems } from './domain-problems.ts';
import { errors } from './errors.ts';
import { frame } from './frame.ts';
import { imports } from './import.ts';
import { mails } from './mails.ts';
import { pages } from './pages.ts';
import { reconciling } from './reconcile.ts';
import { restart } from './restart.ts';
import { terms } from './terms.ts';

/** The one dictionary: every text for people, Swedish with the English beside it. */
export const dictionary = {
  ...terms,
  ...restart,
  ...errors,
  ...domainProblems,
  ...mails,
  ...decide,
  ...frame,
  ...pages,
  ...imports,
  ...reconciling,
  ...apply,
} as const;
export type Dictionary = typeof dictionary;
