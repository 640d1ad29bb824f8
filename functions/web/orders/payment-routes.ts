import { Hono } from 'hono';
import * as z from 'zod';
import { mayOrder } from '../../../shared/use-cases/make-order.ts';
import { wordsOf } from '../applications/words.ts';
import { page } from '../frame/page.ts';
import { notAllowed, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { answerPage, resultPage } from './payment-pages.ts';

/** A file that the browser sends, or its text when the form is sent once more after a sign-in. */
const FormSchema = z.strictObject({
  file: z.union([z.instanceof(File), z.string()]).optional(),
  text: z.string().default(''),
});

/** The finance system's answer: a file or pasted lines, and what became of each. */
export const paymentRoutes = new Hono<Site>()
  .get('/', (c) => (mayOrder(personOf(c)) ? show(c, '', []) : notAllowed(c)))
  .post('/', async (c) => {
    const form = FormSchema.safeParse(await c.req.parseBody()).data;
    if (!form) return unreadableForm(c);
    const { t } = wordsOf(c);
    const file = await bytesOf(form.file);
    const pasted = form.text.trim() !== '';
    if (file && pasted) return show(c, form.text, [{ field: 'file', message: t('payments.fault.both') }]);
    const content = file ?? (pasted ? Buffer.from(form.text, 'utf8') : undefined);
    const field = file ? 'file' : 'text';
    if (!content) return show(c, form.text, [{ field, message: t('payments.fault.none') }]);
    const result = await c.get('parts').notePayments(content, personOf(c));
    if (!result.ok) return show(c, form.text, [{ field, message: t(`payments.fault.${result.fault}`) }]);
    return page(c, { title: t('payments.done.title'), body: resultPage({ ...wordsOf(c), result }) });
  });

/** A browser sends an empty file where none was chosen. */
async function bytesOf(file: File | string | undefined): Promise<Uint8Array | undefined> {
  const bytes =
    file instanceof File ? new Uint8Array(await file.arrayBuffer()) : Buffer.from(file ?? '', 'utf8');
  return bytes.length > 0 ? bytes : undefined;
}

function show(c: SiteContext, typed: string, errors: readonly FieldError[]) {
  const failed = errors.length > 0;
  const body = answerPage({ ...wordsOf(c), typed, errors });
  return page(c, {
    title: c.get('t')('payments.title'),
    body,
    status: failed ? 422 : 200,
    hasErrors: failed,
  });
}
