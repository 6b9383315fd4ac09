import { useQuery } from '@tanstack/react-query';
import { profileQuery } from '@/features/mentor-profile/profile-data';
import { ProfileForm } from '@/features/mentor-profile/profile-form';
import { Page } from '@/ui/page';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';

export function MentorProfilePage() {
  const profile = useQuery(profileQuery);
  return (
    <Page title="Profile" lead="What you interview for, how often, and what mentees read about you.">
      {profile.isPending && <LoadingCards count={3} height="h-72" />}
      {profile.isLoadingError && <ErrorState error={profile.error} onRetry={() => void profile.refetch()} />}
      {profile.data && <ProfileForm profile={profile.data} />}
    </Page>
  );
}
