import type { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';

const PairSchema = z.tuple([z.string(), z.string()]);
const JoinSchema = z.tuple([z.string(), z.array(z.unknown())]);
const ResourceSchema = z.object({ Properties: z.record(z.string(), z.unknown()).default({}) });
export type Resource = { id: string; properties: Record<string, unknown> };

const oneOrMany = z.union([z.array(z.unknown()), z.unknown().transform((one) => [one])]);
const StatementSchema = z.object({
  Effect: z.literal('Allow'),
  Action: oneOrMany,
  Resource: oneOrMany,
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});
const PolicySchema = z.object({
  PolicyDocument: z.object({ Statement: z.array(StatementSchema) }),
  Roles: z.array(z.unknown()),
});

/** A logical id without the hash that the CDK adds. */
const plain = (id: string): string => id.replace(/[0-9A-F]{8}$/, '');

/** A value of a template as one line: `GrantsTable.Arn`, `Ref`s by their name, joins joined. */
export function readable(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const [[name, content] = ['', undefined]] = Object.entries(value);
  if (name === 'Ref') return plain(String(content));
  if (name === 'Fn::GetAtt') return PairSchema.parse(content).map(plain).join('.');
  if (name !== 'Fn::Join') return JSON.stringify(value);
  const [separator, parts] = JoinSchema.parse(content);
  return parts.map(readable).join(separator);
}

/** All resources of a type, by the names that the constructs gave them. */
export function resourcesOf(template: Template, type: string): Resource[] {
  const found = z.record(z.string(), ResourceSchema).parse(template.findResources(type));
  return Object.entries(found).map(([id, { Properties }]) => ({ id: plain(id), properties: Properties }));
}

/** Every right of a role, one line for each action on each resource: `dynamodb:Query on GrantsTable.Arn/index/lists`. */
export function rightsOf(template: Template, role: string): string[] {
  return statementsOf(template, role).flatMap(({ Action, Resource }) =>
    Action.flatMap((action) => Resource.map((resource) => `${action} on ${readable(resource)}`)),
  );
}

export function statementsOf(template: Template, role: string) {
  return resourcesOf(template, 'AWS::IAM::Policy')
    .map(({ properties }) => PolicySchema.parse(properties))
    .filter(({ Roles }) => Roles.map(readable).includes(role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}
