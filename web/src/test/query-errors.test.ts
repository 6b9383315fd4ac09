import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^test\//.test(file),
);

/** Names that hold the result of a query in this source. */
const queryNames = (source: string) =>
  [...source.matchAll(/const (\w+) = use(?:Query|InfiniteQuery|SuspenseQuery|List)\(/g)].map(
    ([, name]) => name!,
  );

/** Uses of `isError` that replace a page, with its data and open forms, when a background refetch fails. */
function findings(source: string) {
  const names = queryNames(source);
  const byName = names.flatMap(
    (name) => source.match(new RegExp(`\\b${name}\\.(isError|isRefetchError)\\b`, 'g')) ?? [],
  );
  const taken = source.match(/const \{[^}]*\bisError\b[^}]*\} = use\w*(Query|List)\(/g) ?? [];
  const inLists = source.match(/\b(list|query|result)\.isError\b/g) ?? [];
  return [...byName, ...taken, ...inLists];
}

it('finds queries whose failed refetch would replace what is shown', () => {
  expect(findings('const mocks = useQuery(q); if (mocks.isError) return <ErrorState />')).toHaveLength(1);
  expect(findings('const { data, isError } = useInfiniteQuery(q);')).toHaveLength(1);
  expect(findings('const save = useMutation(m); save.isError && <Notice />')).toHaveLength(0);
});

/** Once data has loaded, a failed refetch shows a line above it, so pages check `isLoadingError`. */
it.each(sources)('keeps what is shown when a refetch fails: %s', (file) => {
  expect(findings(readFileSync(join('src', file), 'utf8'))).toEqual([]);
});
