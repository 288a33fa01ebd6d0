/** A condition block: operator → key → values (`{ StringEquals: { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] } }`). */
export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** One thing that a policy allows. Nothing here denies: what is not allowed is not. */
export interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Conditions;
}

/** An identity policy in AWS's own language: infrastructure deploys this very value, and the embedded platform enforces it. */
export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

/** Who may take a role, and with which session tags. */
export interface TrustDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly {
    readonly Sid: string;
    readonly Effect: 'Allow';
    readonly Principal: { readonly AWS: readonly string[] };
    readonly Action: readonly string[];
    readonly Condition?: Conditions;
  }[];
}

export const documentOf = (...statements: readonly Statement[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: statements,
});
