import { ModerationQueue } from '@/features/moderation/moderation-queue';
import { Page } from '@/ui/page';

/** The admins' queue of the community. */
export function ModerationPage() {
  return (
    <Page title="Moderation" lead="Each decision is in the audit log and told to the author." narrow>
      <ModerationQueue />
    </Page>
  );
}
