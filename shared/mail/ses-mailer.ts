import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { awsClientConfig } from '../config/aws-client.ts';
import type { Mailer } from '../use-cases/ports.ts';

export type MailerSettings = {
  sender: string;
  configurationSet?: string | undefined;
  endpoint?: string | undefined;
};

/** An address that must not reach SES: SES-local takes anything, AWS bounces it. */
export class AddressNotValid extends Error {
  constructor() {
    super('the recipient is no e-mail address');
    this.name = 'AddressNotValid';
  }
}

// Printable ASCII only, as SES wants it, and one plain address: no name, no list, no comment.
const address = /^(?=[!-~]{6,254}$)[^@<>,;:"()[\]\\]+@[^@<>,;:"()[\]\\]+\.[a-z]{2,}$/i;

/** SES, on AWS or on the laptop. The configuration set has click and open tracking off: it would rewrite the links. */
export function createSesMailer({ sender, configurationSet, endpoint }: MailerSettings): Mailer {
  const client = new SESClient(awsClientConfig(endpoint));
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  return {
    send: async ({ to, subject, text, html }) => {
      if (!address.test(to)) throw new AddressNotValid();
      const sent = await client.send(
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
