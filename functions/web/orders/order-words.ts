import type { PaymentOrder } from '../../../shared/domain/payment-order.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { Html } from '../ui/html.ts';
import { tag } from '../ui/tag.ts';

/** Where an order stands: broken off, its files under way, or there. */
export function statusTag(t: Translate, { status, files }: PaymentOrder): Html {
  if (status === 'gathering') return tag({ kind: 'warning', text: t('orders.status.gathering') });
  return files
    ? tag({ kind: 'granted', text: t('orders.status.ready') })
    : tag({ kind: 'waiting', text: t('orders.status.making') });
}
