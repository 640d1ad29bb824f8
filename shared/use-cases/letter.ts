import type { MailKind } from '../domain/correspondence.ts';

/** A mail, ready to leave: one purpose, the facts, one link. */
export type Letter = {
  kind: MailKind;
  to: string;
  subject: string;
  text: string;
  html: string;
};
