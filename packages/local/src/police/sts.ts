import { randomUUID } from 'node:crypto';
import type { HandedOut } from './credentials.ts';
import { isRefusedByAws } from './denied.ts';
import type { Held } from './police.ts';

/** An answer as AWS gives it. */
export interface Answer {
  readonly status: number;
  readonly type: 'text/xml' | 'application/x-amz-json-1.0';
  readonly body: string;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const xml = (status: number, body: string): Answer => ({ status, type: 'text/xml', body });

/** An error in the words of AWS's query protocol. */
export const stsError = (status: number, code: string, message: string): Answer =>
  xml(
    status,
    `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${escaped(code)}</Code><Message>${escaped(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  );

/** `Tags.member.1.Key=owner&Tags.member.1.Value=…` as tags. Throws on a tag without its value or told twice. */
const tagsIn = (form: URLSearchParams): Record<string, string> => {
  const tags: Record<string, string> = {};
  for (let n = 1; form.has(`Tags.member.${n}.Key`); n += 1) {
    const [key, value] = [form.get(`Tags.member.${n}.Key`), form.get(`Tags.member.${n}.Value`)];
    if (!key || value === null) throw new Error('a tag has a key and a value');
    if (Object.keys(tags).some((one) => one.toLowerCase() === key.toLowerCase()))
      throw new Error('a tag is told twice');
    tags[key] = value;
  }
  return tags;
};

export interface StsOptions {
  /** The ARN of the role that the caller runs in. */
  readonly principal: string;
  readonly take: (principal: string, role: string, tags: Readonly<Record<string, string>>) => Held;
  readonly handOut: (held: Held, seconds: number) => HandedOut;
}

const shortest = 900;
const longest = 43_200;

const credentialsXml = (role: string, name: string, keys: HandedOut): string => {
  const assumed = `${role.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/')}/${name}`;
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = keys;
  return (
    `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>` +
    `<AssumedRoleUser><Arn>${escaped(assumed)}</Arn><AssumedRoleId>AROAEMBEDDED:${escaped(name)}</AssumedRoleId></AssumedRoleUser>` +
    `<Credentials><AccessKeyId>${accessKeyId}</AccessKeyId><SecretAccessKey>${escaped(secretAccessKey)}</SecretAccessKey>` +
    `<SessionToken>${escaped(sessionToken)}</SessionToken><Expiration>${expiration.toISOString()}</Expiration></Credentials>` +
    `</AssumeRoleResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></AssumeRoleResponse>`
  );
};

/** Answers a request of STS's query protocol: `AssumeRole`, with session tags, and nothing else. */
export const answerSts = (form: URLSearchParams, { principal, take, handOut }: StsOptions): Answer => {
  const action = form.get('Action');
  if (action !== 'AssumeRole') return stsError(400, 'InvalidAction', `«${action}» is not answered here`);
  const [role, name] = [form.get('RoleArn'), form.get('RoleSessionName')];
  const seconds = Number(form.get('DurationSeconds') ?? 3_600);
  if (!role || !name || !/^[\w+=,.@-]{2,64}$/.test(name)) {
    return stsError(
      400,
      'ValidationError',
      'RoleArn and RoleSessionName (2 to 64 of letters, digits, =,.@-) are needed',
    );
  }
  if (!Number.isInteger(seconds) || seconds < shortest || seconds > longest) {
    return stsError(400, 'ValidationError', `DurationSeconds is ${shortest} to ${longest}`);
  }
  // They would widen or narrow what the trust document decides on, and nobody here sends them.
  const more = [...form.keys()].find((key) => /^(Policy|PolicyArns|SourceIdentity|TransitiveTagKeys)/.test(key));
  if (more !== undefined) return stsError(400, 'ValidationError', `«${more}» is not answered here`);
  let tags: Record<string, string>;
  try {
    tags = tagsIn(form);
  } catch (error) {
    return stsError(400, 'ValidationError', error instanceof Error ? error.message : String(error));
  }
  try {
    return xml(200, credentialsXml(role, name, handOut(take(principal, role, tags), seconds)));
  } catch (error) {
    if (isRefusedByAws(error)) return stsError(403, 'AccessDenied', error.message);
    throw error;
  }
};
