import { Hono } from 'hono';
import { type DomainError, type DomainErrorName, isDomainError } from '../../../shared/domain/errors.ts';
import { payDays } from '../../../shared/domain/pay-day.ts';
import {
  type OrderFileKind,
  orderFileKinds,
  type PaymentOrder,
} from '../../../shared/domain/payment-order.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { errorText } from '../../../shared/text/error-text.ts';
import { dayHasPassed, mayOrder } from '../../../shared/use-cases/make-order.ts';
import { rowsOf } from '../../../shared/use-cases/make-order-files.ts';
import { wordsOf } from '../applications/words.ts';
import { page } from '../frame/page.ts';
import { notAllowed, notFound, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { choicesOf } from '../payouts/list-filter.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { isOrderId, mayReadOrders } from './access.ts';
import { type OrderChoices, readOrder, readResume, type TypedOrder } from './form.ts';
import { listPage } from './list-page.ts';
import { orderPage } from './order-page.ts';
import { paymentRoutes } from './payment-routes.ts';

const ordersShown = 50;
/** An address to a file is used at once. */
const addressSeconds = 60;
const lateAfterMilliseconds = 10 * 60 * 1000;

/** Payment orders: what waits, making one, its files, and the finance system's answer. */
export const orderRoutes = new Hono<Site>()
  .use(readersOnly)
  .use('/', orderersPost)
  .use('/:id/resume', orderersPost)
  .use('/:id/files', orderersPost)
  .use('/payments', orderersPost)
  .route('/payments', paymentRoutes)
  .get('/', async (c) => showList(c, emptyForm(c), []))
  .post('/', async (c) => make(c))
  .get('/:id', async (c) => {
    const order = await orderIn(c);
    return order ? showOrder(c, order) : notFound(c);
  })
  .post('/:id/resume', async (c) => {
    const order = await orderIn(c);
    return order ? resume(c, order) : notFound(c);
  })
  .post('/:id/files', async (c) => {
    const order = await orderIn(c);
    if (!order) return notFound(c);
    await c.get('parts').orderFilesAgain(order.id, personOf(c));
    return c.redirect(`/orders/${order.id}?again=1`, 303);
  })
  .get('/:id/files/:kind', async (c) => {
    const order = await orderIn(c);
    const file = order?.files?.find(({ kind }) => kind === kindIn(c));
    if (!file) return notFound(c);
    const { key, name } = file;
    return c.redirect(await c.get('parts').files.address(key, { name, seconds: addressSeconds }), 303);
  });

async function readersOnly(c: SiteContext, next: () => Promise<void>) {
  if (!mayReadOrders(personOf(c))) return notFound(c);
  await next();
}

/** Auditors read and change nothing. */
async function orderersPost(c: SiteContext, next: () => Promise<void>) {
  if (c.req.method === 'POST' && !mayOrder(personOf(c))) return notAllowed(c);
  await next();
}

const kindIn = (c: SiteContext): OrderFileKind | undefined =>
  orderFileKinds.find((kind) => kind === c.req.param('kind'));

async function orderIn(c: SiteContext): Promise<PaymentOrder | undefined> {
  const id = c.req.param('id') ?? '';
  return isOrderId(id) ? c.get('parts').orders.find(id) : undefined;
}

/** The order's id is made here: one form is one order, however often it is sent. */
const emptyForm = (c: SiteContext): TypedOrder => ({
  id: c.get('parts').newId(),
  programme: '',
  quarter: '',
  provider: '',
  payOn: '',
});

async function choicesIn(c: SiteContext): Promise<OrderChoices> {
  const { programmes, directory } = c.get('parts');
  const [all, units] = await Promise.all([programmes.list(), directory.units()]);
  return { ...choicesOf(all, units), programmes: all };
}

const todayIn = (c: SiteContext) => localDateOf(c.get('parts').clock.now());

async function showList(
  c: SiteContext,
  typed: TypedOrder,
  errors: readonly FieldError[],
  status: 200 | 409 | 422 = 200,
) {
  const { waitingPayouts, orders } = c.get('parts');
  const [waiting, latest, choices] = await Promise.all([
    waitingPayouts({}),
    orders.list(ordersShown),
    choicesIn(c),
  ]);
  const body = listPage({
    ...wordsOf(c),
    waiting,
    // An order that was begun and got no payout before somebody else had taken them is nothing to see.
    orders: latest.filter((order) => order.count > 0),
    choices,
    mayOrder: mayOrder(personOf(c)),
    today: todayIn(c),
    typed:
      typed.payOn === '' && errors.length === 0 ? { ...typed, payOn: payDays(todayIn(c)).earliest } : typed,
    errors,
  });
  return page(c, { title: c.get('t')('orders.title'), body, status, hasErrors: errors.length > 0 });
}

async function make(c: SiteContext) {
  const { t, language } = wordsOf(c);
  const body = await c.req.parseBody();
  const read = readOrder(body, { t, today: todayIn(c), choices: await choicesIn(c) });
  if (!read) return unreadableForm(c);
  if (!read.ok) return showList(c, read.typed, read.errors, 422);
  const { id, choice, payOn } = read;
  try {
    const { order } = await c.get('parts').paymentOrders.make({ id, by: personOf(c), choice, payOn });
    return c.redirect(`/orders/${order.id}`, 303);
  } catch (error) {
    const begun = isWaiting(error) && (await c.get('parts').orders.find(String(error.facts.order)));
    if (begun) return showOrder(c, begun, refused(c, error));
    if (!isDomainError(error) || error.name !== 'NothingToOrder') throw error;
    const { programmeId = '', quarter = '', unitId = '' } = choice;
    const typed = { id, programme: programmeId, quarter, provider: unitId, payOn };
    return showList(c, typed, [{ field: 'quarter', message: errorText(t, language, error) }], 409);
  }
}

async function resume(c: SiteContext, order: PaymentOrder) {
  const today = todayIn(c);
  const dayPassed = dayHasPassed(order, today);
  const read = readResume(await c.req.parseBody(), { t: c.get('t'), today, dayPassed });
  if (!read) return unreadableForm(c);
  if (!read.ok) return showOrder(c, order, { ...read, status: 422 });
  try {
    await c.get('parts').paymentOrders.resume(order.id, personOf(c), read.payOn);
    return c.redirect(`/orders/${order.id}`, 303);
  } catch (error) {
    if (!isWaiting(error)) throw error;
    return showOrder(c, order, { ...refused(c, error), typedDay: read.payOn ?? '' });
  }
}

/** The order is begun and cannot be closed yet: its page says why. */
const isWaiting = (error: unknown): error is DomainError & { name: 'OrderAccountsWait' } =>
  isDomainError(error) && error.name === 'OrderAccountsWait';

type Said = { errors: readonly FieldError[]; status: 200 | 409 | 422; typedDay?: string };

function refused(c: SiteContext, error: DomainError & { name: DomainErrorName }): Said {
  const { t, language } = wordsOf(c);
  return { errors: [{ message: errorText(t, language, error) }], status: 409 };
}

async function showOrder(c: SiteContext, order: PaymentOrder, said: Said = { errors: [], status: 200 }) {
  const { orders, programmes, directory, clock } = c.get('parts');
  const { programmeId, unitId } = order.choice;
  const [rows, books, unit] = await Promise.all([
    rowsOf(orders, order),
    programmeId ? programmes.find(programmeId) : undefined,
    unitId ? directory.findUnit(unitId) : undefined,
  ]);
  const { errors, status, typedDay = '' } = said;
  const body = orderPage({
    ...wordsOf(c),
    order,
    rows,
    mayOrder: mayOrder(personOf(c)),
    chosen: { programme: books?.programme.name, provider: unit?.name },
    late: Date.parse(clock.now()) - Date.parse(order.createdAt) > lateAfterMilliseconds,
    asked: c.req.query('again') !== undefined,
    dayPassed: dayHasPassed(order, todayIn(c)),
    today: todayIn(c),
    typedDay,
    errors,
  });
  return page(c, { title: c.get('t')('orders.title'), body, status, hasErrors: errors.length > 0 });
}
