import type { ContextFunction, ServiceContext } from '@concierta/events';

/** A function of a context, as every other concern speaks of it. */
export interface DeclaredFunction {
  readonly context: ServiceContext;
  readonly fn: ContextFunction;
  /** Its physical name, the same as in the console. */
  readonly name: string;
  /** What the resources that belong to it begin with. */
  readonly logical: string;
}

/** A function that is there. */
export interface DeployedFunction extends DeclaredFunction {
  readonly resource: $util.Output<aws.lambda.Function>;
  readonly logGroupName: $util.Output<string>;
  readonly timeoutSeconds: number;
  /** What is called in place of the newest code, so that a release moves all at once and can be moved back. */
  readonly alias: aws.lambda.Alias | undefined;
}
