import * as z from 'zod';
import { type Report, ReportSchema } from './report.ts';

/** The name of the published schema: the `$schema` of a report, and the `$id` of docs/schemas/report-v1.schema.json. */
export const reportSchemaId = 'urn:bidragsled:schema:report:1';

/** A report as it leaves the region: what `ReportSchema` says, and by what schema it can be checked. */
const PublishedReportSchema = z.strictObject({ $schema: z.literal(reportSchemaId), ...ReportSchema.shape });

/**
 * The report's JSON: UTF-8 text with the fields in the schema's order, whatever order they come in, so that the same report
 * is always the same bytes. A version's hash is the SHA-256 of these. @throws ZodError when it is no report
 */
export const reportJson = (report: Report): string =>
  `${JSON.stringify(PublishedReportSchema.parse({ $schema: reportSchemaId, ...report }), null, 2)}\n`;

/** The published JSON Schema (draft 2020-12), as text. A test compares it with the file in docs/schemas. */
export function reportJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(PublishedReportSchema, { target: 'draft-2020-12' });
  return `${JSON.stringify({ $schema, $id: reportSchemaId, ...schema }, null, 2)}\n`;
}
