/** A message on its way out. Sent again under the same key, it arrives once. */
export interface OutgoingMail {
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What sends messages: a mail service on AWS, a mailbox page on the embedded platform. */
export interface MailPort {
  send(mail: OutgoingMail): Promise<void>;
}
