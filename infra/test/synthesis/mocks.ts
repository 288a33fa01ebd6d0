/** The account and region that a synthesis pretends to be in. */
export const account = '123456789012';
export const region = 'us-east-1';

type Values = Record<string, unknown>;

const arns: Readonly<Record<string, (name: string) => string>> = {
  'aws:sqs/queue:Queue': (name) => `arn:aws:sqs:${region}:${account}:${name}`,
  'aws:cloudwatch/eventBus:EventBus': (name) => `arn:aws:events:${region}:${account}:event-bus/${name}`,
  'aws:iam/role:Role': (name) => `arn:aws:iam::${account}:role/${name}`,
  'aws:dynamodb/table:Table': (name) => `arn:aws:dynamodb:${region}:${account}:table/${name}`,
  'aws:lambda/function:Function': (name) => `arn:aws:lambda:${region}:${account}:function:${name}`,
  'aws:s3/bucket:Bucket': (name) => `arn:aws:s3:::${name}`,
  'aws:kms/key:Key': (name) => `arn:aws:kms:${region}:${account}:key/${name}`,
};

/** What AWS would add to what was asked for, as far as other resources read it. */
const added: Readonly<Record<string, (name: string, arn: string, inputs: Values) => Values>> = {
  'aws:dynamodb/table:Table': (_name, arn, inputs) =>
    inputs.streamEnabled === true ? { streamArn: `${arn}/stream/1` } : {},
  'aws:sqs/queue:Queue': (name) => ({ url: `https://sqs.${region}.amazonaws.com/${account}/${name}` }),
  'aws:s3/bucket:Bucket': (name) => ({ bucketRegionalDomainName: `${name}.s3.${region}.amazonaws.com` }),
  'aws:lambda/function:Function': (_name, arn) => ({ version: '1', invokeArn: `${arn}/invocations` }),
  'aws:lambda/alias:Alias': (_name, arn) => ({ invokeArn: `${arn}/invocations` }),
  'aws:cloudfront/distribution:Distribution': () => ({ domainName: 'd111111abcdef8.cloudfront.net' }),
  'aws:apigatewayv2/api:Api': (name) => ({ executionArn: `arn:aws:execute-api:${region}:${account}:${name}` }),
  'aws:apigatewayv2/domainName:DomainName': (_name, _arn, inputs) => ({
    domainNameConfiguration: {
      ...(inputs.domainNameConfiguration as Values),
      targetDomainName: `d-abcdef1234.execute-api.${region}.amazonaws.com`,
    },
  }),
  'aws:sesv2/emailIdentity:EmailIdentity': (_name, _arn, inputs) => ({
    dkimSigningAttributes: { ...(inputs.dkimSigningAttributes as Values), tokens: ['uno', 'dos', 'tres'] },
  }),
  'random:index/randomBytes:RandomBytes': () => ({ base64: Buffer.alloc(32).toString('base64'), hex: '' }),
};

/** The state of a resource that was asked for with these inputs. */
export const stateOf = (type: string, logicalName: string, inputs: Values): { id: string; state: Values } => {
  const named = inputs.name ?? inputs.bucket ?? logicalName;
  const name = typeof named === 'string' ? named : logicalName;
  const arn = arns[type]?.(name) ?? `arn:aws:${type.split(/[:/]/)[1]}:${region}:${account}:${name}`;
  return { id: `${logicalName}-id`, state: { name, arn, ...inputs, ...added[type]?.(name, arn, inputs) } };
};

const principalsOf = (statement: Values) =>
  Object.fromEntries(
    ((statement.principals ?? []) as { type: string; identifiers: string[] }[]).map(({ type, identifiers }) => [
      type,
      identifiers,
    ]),
  );

/** The answers to what the program asks the provider. */
export const answerTo = (token: string, inputs: Values): Values => {
  if (token.endsWith('getRegion')) return { region, name: region };
  if (token.endsWith('getCallerIdentity')) return { accountId: account };
  if (token.endsWith('getPartition')) return { partition: 'aws' };
  if (token.endsWith('getPolicyDocument')) {
    const statements = (inputs.statements ?? []) as Values[];
    const document = {
      Version: '2012-10-17',
      Statement: statements.map((statement) => ({
        Effect: statement.effect ?? 'Allow',
        Action: statement.actions,
        Resource: statement.resources,
        Principal: principalsOf(statement),
      })),
    };
    return { ...(statements.length > 0 && { statements }), json: JSON.stringify(document) };
  }
  throw new Error(`the program asks the provider for ${token}, and nothing here knows the answer`);
};
