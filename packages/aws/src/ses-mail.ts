import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { OutgoingMail } from '@concierta/service';
import { ownCredentials } from './own-credentials.ts';
import { Recent } from './recent.ts';

export interface SesMailOptions {
  /** The platform's own address (`CONCIERTA_MAIL_FROM`): the only one that its policy lets it write from. */
  readonly from: string;
  readonly ses?: Pick<SESv2Client, 'send'>;
}

/** The header that names a message. Sent again under the same key it is the same message: whoever receives it can tell. */
export const mailKeyHeader = 'X-Concierta-Key';

const utf8 = (text: string) => ({ Data: text, Charset: 'UTF-8' });

const remembered = 1_000;

const requireKey = (key: string): void => {
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new Error('a message’s key is 1 to 200 plain characters without spaces');
};

const requireOneAddress = (to: string): void => {
  if (!/^[^\s@,;<>"()]+@[^\s@,;<>"()]+$/.test(to)) throw new Error('a message goes to exactly one address');
};

/**
 * Sends plain text through SES. SES has no idempotency: a message is sent at least once. This process sends nothing twice under
 * one key; another one may, after an attempt whose answer was lost, and then the key in the header is the same.
 */
export const sesMail = (options: SesMailOptions): ((mail: OutgoingMail) => Promise<void>) => {
  const ses = options.ses ?? new SESv2Client({ credentials: ownCredentials(), maxAttempts: 3 });
  const sent = new Recent<{ sending: Promise<unknown> | undefined }>(remembered);
  return async ({ key, to, subject, text }) => {
    requireKey(key);
    requireOneAddress(to);
    const entry = sent.of(key, () => ({ sending: undefined }));
    entry.sending ??= ses.send(
      new SendEmailCommand({
        FromEmailAddress: options.from,
        Destination: { ToAddresses: [to] },
        Content: {
          Simple: {
            Subject: utf8(subject.replaceAll(/\s+/g, ' ').trim()),
            Body: { Text: utf8(text) },
            Headers: [{ Name: mailKeyHeader, Value: key }],
          },
        },
      }),
    );
    try {
      await entry.sending;
    } catch (error) {
      entry.sending = undefined;
      throw error;
    }
  };
};
