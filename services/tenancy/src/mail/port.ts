import type { OutgoingMail } from '@concierta/service';

/** What sends messages: a mail service on AWS, a mailbox page on the embedded platform. */
export interface MailPort {
  send(mail: OutgoingMail): Promise<void>;
}
