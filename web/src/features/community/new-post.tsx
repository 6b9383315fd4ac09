import { useNavigate, useSearchParams } from 'react-router';
import { paths } from '@/lib/paths';
import { usePersistedDraft } from '@/lib/persisted-draft';
import { z } from '@/lib/zod';
import { DraftNotice } from '@/ui/form/draft-notice';
import { categories, createPost, useCommunityRefresh } from './community-data';
import { PostForm, type PostText } from './post-form';

const schema = z.object({
  title: z.string(),
  body: z.string(),
  category: z.union([z.literal(''), z.enum(categories)]),
  tags: z.string(),
});

/** Writes a post. The draft survives a reload; a link may suggest a category, tags and text. */
export function NewPostForm({ userId }: { userId: string }) {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const refresh = useCommunityRefresh();
  const draft = usePersistedDraft<PostText>({ key: `community.new.${userId}`, schema, storage: 'device' });
  const suggested = schema.safeParse({
    title: search.get('title') ?? '',
    body: search.get('body') ?? '',
    category: search.get('category') ?? '',
    tags: search.get('tags') ?? '',
  });
  const empty: PostText = suggested.success
    ? suggested.data
    : { title: '', body: '', category: '', tags: '' };
  const values = draft.draft?.values ?? empty;
  return (
    <div className="grid gap-5">
      <DraftNotice draft={{ ...draft, isStale: false }} />
      <PostForm
        values={values}
        onChange={(changed) => draft.save(changed)}
        submit="Publish"
        send={createPost}
        onDone={(post) => {
          draft.discard();
          void refresh();
          void navigate(paths.communityPost(post.id), { replace: true });
        }}
      />
    </div>
  );
}
