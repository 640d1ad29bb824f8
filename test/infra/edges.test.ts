import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { outboxStreamFilter } from '../../shared/store/table-specification.ts';
import { resourcesOf } from './readable.ts';
import { synthesizeStack } from './synthesized-stack.ts';

const { template } = synthesizeStack();
const only = (type: string) => {
  const found = resourcesOf(template, type);
  expect(found.length).toBe(1);
  return found[0]?.properties;
};

describe('The front door', () => {
  test('SECURITY-16: the access log records no path, no query, no header and no name of a route that could hold one', () => {
    const { AccessLogSettings } = z
      .object({ AccessLogSettings: z.object({ Format: z.string() }) })
      .parse(only('AWS::ApiGatewayV2::Stage'));
    const logged = [...AccessLogSettings.Format.matchAll(/\$context\.[\w.]+/g)].map(([variable]) => variable);
    expect(logged.sort()).toEqual([
      '$context.error.responseType',
      '$context.httpMethod',
      '$context.identity.sourceIp',
      '$context.integration.status',
      '$context.requestId',
      '$context.requestTime',
      '$context.responseLatency',
      '$context.responseLength',
      '$context.routeKey',
      '$context.status',
    ]);
    expect(only('AWS::ApiGatewayV2::Route')).toMatchObject({ RouteKey: '$default' });
  });

  test('is throttled', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingBurstLimit: 100, ThrottlingRateLimit: 50 },
    });
  });

  test('takes the organisation’s own address when there is a certificate, and then only that', () => {
    const certificateArn = 'arn:aws:acm:eu-north-1:111111111111:certificate/example';
    const own = synthesizeStack({ certificateArn }).template;
    own.hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
      DomainName: 'bidragsled-dev.region.example',
    });
    own.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true });
    template.resourceCountIs('AWS::ApiGatewayV2::DomainName', 0);
  });
});

describe('Mail', () => {
  test('leaves over TLS only, and nobody’s opening or clicking is tracked', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      TrackingOptions: Match.absent(),
      VdmOptions: { DashboardOptions: { EngagementMetrics: 'DISABLED' } },
    });
    const events = JSON.stringify(resourcesOf(template, 'AWS::SES::ConfigurationSetEventDestination'));
    expect(events).not.toMatch(/open|click/i);
  });

  test('SECURITY-32: is told of when it arrives or does not, on the default bus', () => {
    expect(only('AWS::SES::ConfigurationSetEventDestination')).toMatchObject({
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['delivery', 'bounce', 'complaint', 'reject', 'renderingFailure'],
        EventBridgeDestination: { EventBusArn: expect.anything() },
      },
    });
  });

  test('SECURITY-32: what became of this stage’s mails reaches the function for mail events', () => {
    template.hasResourceProperties('AWS::Events::Rule', {
      State: 'ENABLED',
      EventPattern: {
        source: ['aws.ses'],
        'detail-type': [
          'Email Delivered',
          'Email Bounced',
          'Email Complaint Received',
          'Email Rejected',
          'Email Rendering Failed',
        ],
        detail: {
          mail: {
            tags: { 'ses:configuration-set': [{ Ref: Match.stringLikeRegexp('^MailConfigurationSet') }] },
          },
        },
      },
      Targets: [
        Match.objectLike({
          Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^MailEventsRecordFunction'), 'Arn'] },
          DeadLetterConfig: { Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^MailEventsFailures'), 'Arn'] } },
        }),
      ],
    });
  });

  test('puts aside what could not be noted, after three tries', () => {
    template.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: Match.stringLikeRegexp('^MailEventsRecordFunction') },
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
    template.resourcePropertiesCountIs('AWS::SQS::Queue', { SqsManagedSseEnabled: true }, 2);
  });

  test('comes from the configured domain', () => {
    template.hasResourceProperties('AWS::SES::EmailIdentity', { EmailIdentity: 'dev.region.example' });
  });
});

describe('Sign-in', () => {
  test('lets nobody sign up, and asks everybody for a second factor and a strong password', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      Policies: {
        PasswordPolicy: Match.objectLike({
          MinimumLength: 14,
          RequireLowercase: true,
          RequireUppercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
        }),
      },
      DeletionProtection: 'ACTIVE',
    });
  });

  test('knows the pages as a public client, by code, back to the configured origin only', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: true,
      CallbackURLs: ['https://bidragsled-dev.region.example/sign-in/callback'],
      LogoutURLs: ['https://bidragsled-dev.region.example/'],
      PreventUserExistenceErrors: 'ENABLED',
    });
  });
});

describe('The relay', () => {
  test('wakes for new outbox rows only', () => {
    const { FilterCriteria } = z
      .object({ FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }) })
      .parse(only('AWS::Lambda::EventSourceMapping'));
    const { attribute, value } = outboxStreamFilter;
    expect(FilterCriteria.Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
      { eventName: ['INSERT'], dynamodb: { NewImage: { [attribute]: { S: [value] } } } },
    ]);
  });

  test('tries again row by row, not for ever, and puts aside what failed', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 10,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 5,
      MaximumRecordAgeInSeconds: 3600,
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
    template.hasResourceProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
    template.hasResourceProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: [
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ],
      },
    });
  });

  test('SECURITY-37: is followed up every five minutes by the sweeper', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(5 minutes)',
      Target: { Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^RelaySweepFunction'), 'Arn'] } },
    });
  });
});
