import type { paths } from './schema.generated.ts';

/** Reads what openapi-typescript writes: which paths have a method, what each takes and answers. */
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends { [K in M]: { responses: unknown } } ? P : never;
}[keyof paths];

export type Operation<P extends keyof paths, M extends Method> = paths[P] extends { [K in M]: infer O } ? O : never;

type Json<R> = R extends { content: { 'application/json': infer B } } ? B : undefined;
type Success = 200 | 201 | 202 | 204;

/** The body of a successful answer. */
export type AnswerOf<O> = O extends { responses: infer R }
  ? { [S in keyof R & Success]: Json<R[S]> }[keyof R & Success]
  : never;

/** The body an operation takes. */
export type BodyOf<O> = O extends { requestBody?: infer B } ? Json<NonNullable<B>> : undefined;

type Parameters<O> = O extends { parameters: infer P } ? P : object;
export type PathParams<O> = Parameters<O> extends { path: infer V } ? (V extends object ? V : undefined) : undefined;
export type QueryParams<O> = Parameters<O> extends { query?: infer V } ? NonNullable<V> : undefined;

type Need<K extends string, V> = [V] extends [undefined] ? object : { [key in K]: V };
type May<K extends string, V> = [V] extends [undefined] ? object : { [key in K]?: V };

/** What a caller gives to read. */
export type ReadInput<O> = Need<'path', PathParams<O>> & May<'query', QueryParams<O>>;

/** What a caller gives to change something; `ifMatch` is the version it saw. */
export type SendInput<O> = Need<'path', PathParams<O>> &
  May<'query', QueryParams<O>> &
  Need<'body', BodyOf<O>> & { ifMatch?: string | undefined };

/** An answer, with the version tag it came with. */
export type Tagged<T> = T & { readonly etag?: string; readonly location?: string };

/** What reading a path answers, for a part that has no name of its own in the document. */
export type Reading<P extends PathOf<'get'>> = AnswerOf<Operation<P, 'get'>>;

/** One row of a list. */
export type RowOf<P extends PathOf<'get'>> = Reading<P> extends { items: (infer I)[] } ? I : never;

/** What a command takes. */
export type Sending<M extends Method, P extends PathOf<M>> = BodyOf<Operation<P, M>>;
