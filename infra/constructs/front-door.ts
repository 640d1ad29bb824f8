import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  ApiMapping,
  DomainName,
  HttpApi,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acceptFinding } from './accept-finding.ts';

/** No path and no address with a query: a mail link's token must not reach a log (SECURITY 16). */
const accessLog = {
  requestId: '$context.requestId',
  requestTime: '$context.requestTime',
  ip: '$context.identity.sourceIp',
  httpMethod: '$context.httpMethod',
  routeKey: '$context.routeKey',
  status: '$context.status',
  responseLength: '$context.responseLength',
  responseLatencyMs: '$context.responseLatency',
  integrationStatus: '$context.integration.status',
  errorType: '$context.error.responseType',
};

type FrontDoorProps = { handler: IFunction; origin: string; certificateArn: string };

/** The HTTP API: one route to the pages, throttled, at its own address or at the organisation's. */
export class FrontDoor extends Construct {
  readonly api: HttpApi;
  /** Where the pages answer. */
  readonly address: string;
  /** What the DNS has to point the origin's name at; undefined at the API's own address. */
  readonly dnsTarget: string | undefined;

  constructor(scope: Construct, id: string, { handler, origin, certificateArn }: FrontDoorProps) {
    super(scope, id);
    const own = certificateArn !== '';
    this.api = new HttpApi(this, 'Api', {
      // The $default route takes every path, so that no route's name carries one.
      defaultIntegration: new HttpLambdaIntegration('Pages', handler),
      createDefaultStage: false,
      disableExecuteApiEndpoint: own,
    });
    acceptFinding(
      this.api,
      'AwsSolutions-APIG4',
      'The pages check the session themselves: links, the start page and sign-in must answer those who are not signed in yet, and POST answers 401 with the form as it was filled (DESIGN 6).',
    );
    this.address = own ? origin : this.api.apiEndpoint;
    const stage = this.#stage();
    this.dnsTarget = own ? this.#ownDomain(new URL(origin).hostname, certificateArn, stage) : undefined;
  }

  #stage(): HttpStage {
    const destination = new LogGroup(this, 'AccessLog', { retention: RetentionDays.THREE_MONTHS });
    return new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(destination),
        format: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
    });
  }

  #ownDomain(domainName: string, certificateArn: string, stage: HttpStage): string {
    const certificate = Certificate.fromCertificateArn(this, 'Certificate', certificateArn);
    const domain = new DomainName(this, 'Domain', { domainName, certificate });
    new ApiMapping(this, 'Mapping', { api: this.api, domainName: domain, stage });
    return domain.regionalDomainName;
  }
}
