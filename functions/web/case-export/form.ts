import * as z from 'zod';
import { isCaseExportId } from '../../../shared/domain/case-export.ts';

/** Any other field is refused: nobody names whose case it is, or who asks, through the form (SECURITY 22). */
const FormSchema = z.strictObject({ id: z.string().refine(isCaseExportId) });

/** The id of the export that the form asks for; undefined when it is not a form of ours. */
export const readExportForm = (body: unknown): string | undefined => FormSchema.safeParse(body).data?.id;
