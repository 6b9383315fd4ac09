import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { badgeVariants } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Field } from '@/ui/form/field';
import { Input, Select } from '@/ui/form/input';
import { categories, categoryNames, type PostFilter, tagsQuery } from './community-data';

type Props = { filter: PostFilter; onChange: (change: Record<string, string>) => void };

/** Search, category, order and tag of the list. They are in the URL. */
export function PostFilters({ filter, onChange }: Props) {
  const [text, setText] = useState(filter.q ?? '');
  const search = (event: FormEvent) => {
    event.preventDefault();
    onChange({ q: text.trim() });
  };
  return (
    <div className="mb-5 grid gap-4">
      <form role="search" onSubmit={search} className="grid grid-cols-[1fr_auto] items-end gap-2">
        <Field label="Search posts and comments">
          <Input
            type="search"
            value={text}
            maxLength={200}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <Button type="submit" variant="secondary">
          Search
        </Button>
      </form>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        <Field label="Category">
          <Select
            value={filter.category ?? ''}
            onChange={(event) => onChange({ category: event.target.value })}
          >
            <option value="">All</option>
            {categories.map((category) => (
              <option key={category} value={category}>
                {categoryNames[category]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Order">
          <Select value={filter.sort} onChange={(event) => onChange({ sort: event.target.value })}>
            <option value="new">Newest first</option>
            <option value="top">Top first</option>
          </Select>
        </Field>
        <Field label="By">
          <Select
            value={filter.mine ? 'mine' : ''}
            onChange={(event) => onChange({ mine: event.target.value ? 'true' : '' })}
          >
            <option value="">Everyone</option>
            <option value="mine">You</option>
          </Select>
        </Field>
      </div>
      {filter.tag ? (
        <p className="flex items-center gap-2 text-sm">
          Tagged <b className="wrap-anywhere">#{filter.tag}</b>
          <Button variant="quiet" size="sm" onClick={() => onChange({ tag: '' })}>
            <X aria-hidden />
            All tags
          </Button>
        </p>
      ) : (
        <PopularTags />
      )}
    </div>
  );
}

function PopularTags() {
  const { data: tags = [] } = useQuery(tagsQuery);
  if (tags.length === 0) return null;
  return (
    <ul aria-label="Popular tags" className="flex flex-wrap gap-2">
      {tags.slice(0, 12).map(({ tag }) => (
        <li key={tag} className="max-w-full">
          <Link
            to={paths.community({ tag })}
            className={`${badgeVariants({ named: true })} min-h-8 hover:text-ink hover:underline`}
          >
            #{tag}
          </Link>
        </li>
      ))}
    </ul>
  );
}
