import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '@/lib/api/calls';
import type { MentorCard, Mock } from '@/lib/api/types';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { MentorAbout } from '@/ui/mentor-about';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/states';

/** Who interviews: what they say of themselves, read when somebody asks. */
export function AboutMentor({ mock }: { mock: Mock }) {
  const [open, setOpen] = useState(false);
  const mentor = useQuery({
    queryKey: ['mentee', 'mentor', mock.mentor_id],
    queryFn: ({ signal }) => get<MentorCard>(`/api/mentee/mentors/${mock.mentor_id}`, undefined, signal),
    enabled: open,
    staleTime: 5 * 60_000,
  });
  return (
    <>
      <Button size="sm" look="secondary" onClick={() => setOpen(true)}>
        About {mock.mentor_name.split(/\s+/u)[0]}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={mock.mentor_name}>
        {mentor.isPending && <LoadingCards count={1} height="h-48" />}
        {mentor.isError && mentor.data === undefined && (
          <ErrorState error={mentor.error} onRetry={() => void mentor.refetch()} />
        )}
        {mentor.data && <MentorAbout mentor={mentor.data} />}
      </Dialog>
    </>
  );
}
