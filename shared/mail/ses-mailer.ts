import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { awsClientConfig } from '../config/aws-client.ts';
import { MailRefused } from '../use-cases/letter.ts';
import type { Mailer } from '../use-cases/ports.ts';

export type MailerSettings = {
  sender: string;
  configurationSet?: string | undefined;
  endpoint?: string | undefined;
};

// Printable ASCII only, as SES wants it, and one plain address: no name, no list, no comment.
const address = /^(?=[!-~]{6,254}$)[^@<>,;:"()[\]\\]+@[^@<>,;:"()[\]\\]+\.[a-z]{2,}$/i;

/** SES, on AWS or on the laptop. The configuration set has click and open tracking off: it would rewrite the links. */
export function createSesMailer({ sender, configurationSet, endpoint }: MailerSettings): Mailer {
  const client = new SESClient(awsClientConfig(endpoint));
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  return {
    send: async ({ to, subject, text, html }) => {
      // The local SES takes anything; AWS would bounce it.
      if (!address.test(to)) throw new MailRefused('AddressNotValid');
      const sent = await sendOrRefuse(
        client,
        new SendEmailCommand({
          Source: sender,
          Destination: { ToAddresses: [to] },
          Message: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } },
          ...(configurationSet ? { ConfigurationSetName: configurationSet } : {}),
        }),
      );
      return sent.MessageId ?? '';
    },
  };
}

/** SES says by this name that the letter itself is at fault (AWS documentation); its other errors may pass. */
const refusals = new Set(['InvalidParameterValue']);

async function sendOrRefuse(client: SESClient, command: SendEmailCommand) {
  try {
    return await client.send(command);
  } catch (error) {
    if (error instanceof Error && refusals.has(error.name)) throw new MailRefused(error.name);
    throw error;
  }
}
