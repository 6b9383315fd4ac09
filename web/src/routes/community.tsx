import { Link, useParams, useSearchParams } from 'react-router';
import { useMe } from '@/domain/me';
import { categories, type Category, type PostFilter } from '@/features/community/community-data';
import { NewPostForm } from '@/features/community/new-post';
import { PostFilters } from '@/features/community/post-filters';
import { AskButton, PostList, UpgradeNotice } from '@/features/community/post-list';
import { ThreadView } from '@/features/community/thread';
import { paths } from '@/lib/paths';
import { Page } from '@/ui/page';

/** Whether the user reads titles alone. */
function useTitlesOnly() {
  const { role, status } = useMe();
  return role === 'mentee' && status === 'Free';
}

function readFilter(search: URLSearchParams): PostFilter {
  const category = search.get('category') as Category | null;
  return {
    sort: search.get('sort') === 'top' ? 'top' : 'new',
    ...(category && categories.includes(category) ? { category } : {}),
    ...(search.get('tag') ? { tag: search.get('tag')! } : {}),
    ...(search.get('q') ? { q: search.get('q')!.slice(0, 200) } : {}),
    ...(search.get('mine') ? { mine: true } : {}),
  };
}

/** The list of posts. */
export function CommunityPage() {
  const [search, setSearch] = useSearchParams();
  const titlesOnly = useTitlesOnly();
  const filter = readFilter(search);
  const change = (changed: Record<string, string>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changed)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setSearch(next);
  };
  return (
    <Page
      title="Community"
      lead="Questions and answers from people preparing for the same interviews, and from mentors who run them."
      action={titlesOnly ? undefined : <AskButton />}
      narrow
    >
      <PostFilters key={filter.q ?? ''} filter={filter} onChange={change} />
      <PostList filter={filter} />
    </Page>
  );
}

/** Writes a post. */
export function NewPostPage() {
  const { id } = useMe();
  const titlesOnly = useTitlesOnly();
  return (
    <Page
      title="Write a post"
      lead="Ask one thing, say what you have tried, and leave out names of interviewers and confidential questions."
      narrow
    >
      {titlesOnly ? <UpgradeNotice /> : <NewPostForm userId={id} />}
    </Page>
  );
}

/** A post with its comments. */
export function ThreadPage() {
  const { post = '' } = useParams();
  return (
    <div className="mx-auto w-full max-w-3xl">
      <p className="mb-4">
        <Link to={paths.community()} className="text-sm text-accent underline underline-offset-4">
          All posts
        </Link>
      </p>
      <ThreadView key={post} id={post} />
    </div>
  );
}
