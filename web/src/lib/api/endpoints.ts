import type { paths } from './schema/types.gen';

/** Types of a call, looked up by its method and path in the generated description of the API. */

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The paths that support a method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends object ? P : never;
}[keyof paths];

type Operation<M extends Method, P extends PathOf<M>> = NonNullable<paths[P][M]>;

type JsonOf<R> = R extends { content: { 'application/json': infer Json } } ? Json : never;

type SuccessOf<O> = O extends { responses: infer R } ? JsonOf<R[keyof R & (200 | 201 | 202)]> : never;

/** The `data` of a call's response. */
export type Data<M extends Method, P extends PathOf<M>> =
  SuccessOf<Operation<M, P>> extends { data: infer D } ? D : never;

/** One row of a list. */
export type Item<P extends PathOf<'get'>> = Data<'get', P> extends (infer T)[] ? T : never;

/** The paths that return a list. */
export type ListPath = { [P in PathOf<'get'>]: Data<'get', P> extends unknown[] ? P : never }[PathOf<'get'>];

/** The body that a call takes. */
export type Body<M extends Method, P extends PathOf<M>> =
  Operation<M, P> extends { requestBody?: infer B } ? JsonOf<NonNullable<B>> : never;

type PathParamsOf<O> = O extends { parameters: { path: infer T extends object } } ? { path: T } : object;
type QueryOf<O> = O extends { parameters: { query?: infer Q } } ? NonNullable<Q> : never;
type QueryPart<O> = [QueryOf<O>] extends [never] ? object : { query?: QueryOf<O> };
type BodyPart<O> = O extends { requestBody: infer B }
  ? [JsonOf<B>] extends [never]
    ? object
    : { body: JsonOf<B> }
  : O extends { requestBody?: infer B }
    ? [JsonOf<NonNullable<B>>] extends [never]
      ? object
      : { body?: JsonOf<NonNullable<B>> }
    : object;

export type CallOptions<M extends Method, P extends PathOf<M>> = PathParamsOf<Operation<M, P>> &
  QueryPart<Operation<M, P>> &
  BodyPart<Operation<M, P>> & { signal?: AbortSignal };

/** The query parameters that a call takes. */
export type Query<M extends Method, P extends PathOf<M>> = QueryOf<Operation<M, P>>;

/** The options of a call, which may be left out where nothing in them is required. */
export type CallArguments<M extends Method, P extends PathOf<M>> =
  object extends CallOptions<M, P> ? [options?: CallOptions<M, P>] : [options: CallOptions<M, P>];

/** Fills the placeholders of a path: "/api/mocks/{id}" with an id of 7 is "/api/mocks/7". */
export const fillPath = (path: string, values: Record<string, unknown> = {}) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
