import { quarterText } from '../../../shared/text/quarter-text.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { Event } from './upcoming.ts';

/** `Påminnelse till HoS-direktör`: what a timer does. The same words on the page and in the command. */
export const eventText = (t: Translate, { kind, name = '', substitute = '', quarter }: Event): string =>
  t(`clock.event.${kind}`, { name, substitute, quarter: quarter ? quarterText(t, quarter) : '' });

/** `Handledare, Barnkliniken`: which application it is about; nothing when it is not in the table. */
export const applicationText = ({ application }: Event): string =>
  application ? `${application.activity}, ${application.unit}` : '';
