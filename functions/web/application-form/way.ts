import type { SiteContext } from '../frame/site.ts';
import type { CheckView } from './check-facts.ts';
import type { SentBefore } from './check-page.ts';
import type { Typed } from './form.ts';
import type { Matter } from './view.ts';

/** A page that the person may not have, or that does not exist. */
export type Refused = { refused: Response | Promise<Response> };

/** Where to go when something has been sent in; or the earlier application, when it is not sent. */
export type Sent = { path: string } | { earlier: SentBefore; typed: Typed };

/** One of the forms: what it is for, how it begins, and what sending it in does. */
export type FormWay = {
  enter(c: SiteContext): Promise<Matter | Refused>;
  /** The form when nothing has been saved; undefined when what it should begin with does not exist. */
  begin(c: SiteContext, matter: Matter, key: string): Promise<Typed | undefined>;
  /** @throws DomainError when the rules refuse it */
  send(c: SiteContext, checked: CheckView, sendAgain: boolean): Promise<Sent>;
};
