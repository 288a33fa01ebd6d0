import { ApiGatewayV2Client, GetApisCommand } from '@aws-sdk/client-apigatewayv2';
import { GetFunctionUrlConfigCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { functionsOf, type ServiceContext } from '@concierta/events';
import type { Outcome } from './attempt.ts';

/** A way to a function past the edge: past its firewall, its headers and its limits. Each must be shut. */
export type EdgeProbe =
  | { readonly name: string; readonly way: 'default-endpoint' | 'origin-without-secret' | 'origin-with-a-wrong-secret' }
  | { readonly name: string; readonly way: 'function-address'; readonly context: string; readonly function: string }
  | { readonly name: string; readonly way: 'bucket-without-keys'; readonly bucket: 'files' | 'blobs' | 'heads' };

/** Every way around the edge that a stage could have left open. */
export const edgeProbesOf = (contexts: readonly ServiceContext[]): readonly EdgeProbe[] => [
  { name: 'edge: asks the API at the address that API Gateway gives by itself', way: 'default-endpoint' },
  { name: 'edge: asks the origin without the edge’s secret', way: 'origin-without-secret' },
  { name: 'edge: asks the origin with a secret that is not the edge’s', way: 'origin-with-a-wrong-secret' },
  ...(['files', 'blobs', 'heads'] as const).map((bucket) => ({
    name: `edge: reads the bucket ${bucket} without keys`,
    way: 'bucket-without-keys' as const,
    bucket,
  })),
  ...contexts.flatMap((context) =>
    functionsOf(context).map((fn) => ({
      name: `edge: ${context.name}/${fn.name} has an address of its own`,
      way: 'function-address' as const,
      context: context.name,
      function: fn.name,
    })),
  ),
];

export interface EdgePlace {
  readonly region: string;
  readonly domain: string;
  readonly apiName: string;
  functionName(context: string, name: string): string;
  bucket(bucket: 'files' | 'blobs' | 'heads'): string;
}

/** An address that a function answers to anybody who comes through the edge: whoever does not must be refused by its secret alone. */
const path = '/robots.txt';

const asked = async (address: string, headers: Record<string, string> = {}): Promise<Outcome> => {
  try {
    const { status } = await fetch(address, { headers, redirect: 'manual', signal: AbortSignal.timeout(15_000) });
    if (status === 403 || status === 404) return { kind: 'refused' };
    return status < 400 ? { kind: 'allowed' } : { kind: 'unclear', why: `${address} answered ${status}` };
  } catch (error) {
    return { kind: 'unclear', why: `${address}: ${error instanceof Error ? error.message : String(error)}` };
  }
};

const apiCalled = async (region: string, name: string): Promise<{ id: string; shut: boolean } | undefined> => {
  const gateway = new ApiGatewayV2Client({ region });
  let NextToken: string | undefined;
  do {
    const page = await gateway.send(new GetApisCommand({ NextToken }));
    const found = page.Items?.find((api) => api.Name === name);
    if (found?.ApiId) return { id: found.ApiId, shut: found.DisableExecuteApiEndpoint === true };
    NextToken = page.NextToken;
  } while (NextToken);
  return undefined;
};

/** Tries one way around the edge. */
export const tryEdge = async (place: EdgePlace, probe: EdgeProbe): Promise<Outcome> => {
  const origin = `https://origin.${place.domain}${path}`;
  switch (probe.way) {
    case 'default-endpoint': {
      const api = await apiCalled(place.region, place.apiName);
      if (!api) return { kind: 'unclear', why: `there is no API called ${place.apiName}` };
      if (!api.shut) return { kind: 'allowed' };
      return asked(`https://${api.id}.execute-api.${place.region}.amazonaws.com${path}`);
    }
    case 'origin-without-secret':
      return asked(origin);
    case 'origin-with-a-wrong-secret':
      return asked(origin, { 'x-concierta-edge': 'not-the-secret-of-any-edge' });
    case 'bucket-without-keys':
      return asked(`https://${place.bucket(probe.bucket)}.s3.${place.region}.amazonaws.com/probe`);
    case 'function-address': {
      const FunctionName = place.functionName(probe.context, probe.function);
      try {
        await new LambdaClient({ region: place.region }).send(new GetFunctionUrlConfigCommand({ FunctionName }));
        return { kind: 'allowed' };
      } catch (error) {
        if (error instanceof Error && error.name === 'ResourceNotFoundException') return { kind: 'refused' };
        return { kind: 'unclear', why: error instanceof Error ? error.name : String(error) };
      }
    }
  }
};
