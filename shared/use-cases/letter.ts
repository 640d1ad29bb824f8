import type { MailKind } from '../domain/correspondence.ts';

/** A mail, ready to leave: one purpose, the facts, one link. */
export type Letter = {
  kind: MailKind;
  to: string;
  subject: string;
  text: string;
  html: string;
};

/** The mail service will not take this letter, now or later: the address or the letter itself is at fault. */
export class MailRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'MailRefused';
  }
}
