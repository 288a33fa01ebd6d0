import type { Permit, Principal } from '@concierta/access';
import type { Tagged, Typed } from '@concierta/kernel';
import type { DomainEvent } from '@concierta/store';
import type { RouteConfig } from '@hono/zod-openapi';
import * as z from 'zod';
import type { ServiceApp } from './app.ts';
import { type CommandWork, carryOut } from './command.ts';
import { hat } from './environment.ts';
import { route } from './route.ts';

/** A command over HTTP: `POST /demands/{id}/characterise`. */
export interface CommandRouteInput<
  S extends Tagged,
  C extends Typed,
  E extends DomainEvent & Typed,
  B extends z.ZodType,
  V extends z.ZodType,
> extends CommandWork<S, C, E, z.output<B>, z.input<V>> {
  readonly command: C['type'];
  /** Without `/api`, with `{id}`. */
  readonly path: `${string}{id}${string}`;
  readonly method?: 'post' | 'patch' | 'put' | 'delete';
  readonly summary: string;
  readonly tags: readonly string[];
  /** The schema of the aggregate's id; what does not fit it is `not-found`. */
  readonly id: z.ZodType<string>;
  /** Left out when the command has nothing to say: then the body is empty or `{}`. */
  readonly body?: B;
  /** The aggregate's permits; the command must be among them. */
  readonly permits: { readonly table: Readonly<Record<string, Permit>>; require(who: Principal, command: never): void };
  /** The schema of what is answered. */
  readonly answer: V;
  readonly operationId?: string;
}

/** Adds a command's route: parse → permit → load → decide → save → answer. */
export const commandRoute = <
  S extends Tagged,
  const C extends Typed,
  E extends DomainEvent & Typed,
  B extends z.ZodType,
  V extends z.ZodType,
>(
  app: ServiceApp,
  input: CommandRouteInput<S, C, E, B, V>,
): void => {
  if (!Object.hasOwn(input.permits.table, input.command)) throw new Error(`«${input.command}» has no permit`);
  const declared: RouteConfig = route({
    method: input.method ?? 'post',
    path: input.path as string,
    summary: input.summary,
    tags: input.tags,
    auth: 'hat',
    kind: 'command',
    request: {
      params: z.object({ id: input.id }),
      ...(input.body === undefined ? {} : { body: input.body as z.ZodType }),
    },
    answers: { [input.status ?? 200]: input.answer as z.ZodType },
    ...(input.operationId === undefined ? {} : { operationId: input.operationId }),
  });
  app.openapi(declared, async (c) => {
    input.permits.require(hat(c).principal, input.command as never);
    const id = c.req.param('id') ?? '';
    const body = (input.body === undefined ? {} : c.req.valid('json' as never)) as z.output<B>;
    return (await carryOut(c, id, body, input)) as never;
  });
};
