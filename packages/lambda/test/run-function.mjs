/*
 * A container of Lambda, as far as a bundle can tell: loads the module that it is told, once, and calls its handler with each
 * event that its parent sends. What it writes goes to its own output, as on Lambda.
 */
import { pathToFileURL } from 'node:url';

const { handler } = await import(pathToFileURL(process.argv[2]).href);

process.on('message', async ({ id, event, remainingMs }) => {
  const ends = Date.now() + remainingMs;
  const call = {
    awsRequestId: `call-${id}`,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    functionVersion: '1',
    invokedFunctionArn: `arn:aws:lambda:us-east-1:000000000000:function:${process.env.AWS_LAMBDA_FUNCTION_NAME}`,
    memoryLimitInMB: '1024',
    getRemainingTimeInMillis: () => ends - Date.now(),
  };
  try {
    process.send({ id, result: (await handler(event, call)) ?? null });
  } catch (error) {
    process.send({ id, failed: `${error.name}: ${error.message}` });
  }
});
process.send({ ready: true });
