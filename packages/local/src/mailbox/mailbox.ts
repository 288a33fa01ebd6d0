import { type DynamoDBDocumentClient, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { OutgoingMail } from '@concierta/service';
import type { TableDeclaration } from '@concierta/store';
import * as z from 'zod';

/** Where the embedded platform keeps what it would have sent. */
export const mailboxTable: TableDeclaration = { name: 'local-mailbox', indexes: [] };

const Mail = z.object({ id: z.string(), at: z.string(), to: z.string(), subject: z.string(), text: z.string() });
/** A message that arrived in the mailbox. */
export type Mail = z.infer<typeof Mail>;

export interface Mailbox {
  send(mail: OutgoingMail): Promise<void>;
  /** Newest first; of one addressee if named. */
  list(to?: string): Promise<Mail[]>;
  read(id: string): Promise<Mail | undefined>;
}

const longest = 500;

/** A durable mailbox in place of a mail service: everything the platform sends ends here, and only here. */
export const openMailbox = (client: DynamoDBDocumentClient, table: string, now: () => Date): Mailbox => ({
  async send({ key, to, subject, text }) {
    const at = now().toISOString();
    const id = `${at}_${key}`.replaceAll(/[^\w.-]/g, '-');
    const mail: Mail = { id, at, to: to.trim().toLowerCase(), subject, text };
    const once = { pk: `KEY#${key}`, sk: 'STATE', id };
    try {
      await client.send(
        new TransactWriteCommand({
          TransactItems: [
            { Put: { TableName: table, Item: once, ConditionExpression: 'attribute_not_exists(pk)' } },
            { Put: { TableName: table, Item: { pk: 'MAIL', sk: id, ...mail } } },
          ],
        }),
      );
    } catch (error) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: { pk: once.pk, sk: once.sk }, ConsistentRead: true }),
      );
      if (!Item) throw error;
    }
  },
  async list(to) {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': 'MAIL' },
        ScanIndexForward: false,
        Limit: longest,
      }),
    );
    const mails = Items.map((item) => Mail.parse(item));
    const wanted = to?.trim().toLowerCase();
    return wanted ? mails.filter((mail) => mail.to === wanted) : mails;
  },
  async read(id) {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: { pk: 'MAIL', sk: id } }));
    return Item && Mail.parse(Item);
  },
});
