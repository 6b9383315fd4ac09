import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useMe } from '@/domain/me';
import { saveFile } from '@/lib/api/csv';
import { errorMessage } from '@/lib/api/errors';
import type { Role } from '@/lib/api/types';
import { hardNavigate } from '@/lib/page-meta';
import { paths } from '@/lib/paths';
import { announceSignOut } from '@/lib/session';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { TextLink } from '@/ui/links';
import { Notice } from '@/ui/notice';
import { deleteMe, exportMyData } from './account-data';
import { PasswordConfirmation } from './password-confirmation';

/** Downloads everything that is stored about the user, and deletes their account. */
export function DataCard() {
  const [deleting, setDeleting] = useState(false);
  const download = useMutation({
    mutationFn: exportMyData,
    onSuccess: (data) =>
      saveFile(
        new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }),
        `codementee-data-${data.exported_at.slice(0, 10)}.json`,
      ),
  });
  const incomplete = download.data?.incomplete_sections ?? [];
  return (
    <Card>
      <CardHeader title="Your data">
        What we keep, why and for how long is in our <TextLink href={paths.privacy}>privacy policy</TextLink>.
      </CardHeader>
      <div className="grid gap-4">
        {download.isError && (
          <Notice tone="bad" title="We couldn’t collect your data">
            {errorMessage(download.error)}
          </Notice>
        )}
        {incomplete.length > 0 && (
          <Notice tone="warn" title="The file doesn’t contain everything">
            There is too much for one file, so it has only the newest entries of: {incomplete.join(', ')}.
            Email us for the rest.
          </Notice>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="secondary" busy={download.isPending} onClick={() => download.mutate()}>
            <Download aria-hidden />
            Download your data
          </Button>
          <Button variant="quiet" className="text-bad" onClick={() => setDeleting(true)}>
            Delete your account
          </Button>
        </div>
      </div>
      <PasswordConfirmation
        open={deleting}
        onOpenChange={setDeleting}
        title="Delete your account?"
        description="You are signed out everywhere at once. This can’t be undone."
        confirm="Delete my account"
        action={deleteMe}
        onDone={() => {
          announceSignOut();
          hardNavigate('/');
        }}
      >
        <Consequences />
      </PasswordConfirmation>
    </Card>
  );
}

const lost: Record<Role, string[]> = {
  mentee: [
    'Pending requests and upcoming mocks are cancelled. Their mentors are told.',
    'What is left of your plan lapses. You get no refund.',
    'Your name, email address, notes, comments, resumes, practice cards and the feedback texts you received are erased.',
  ],
  mentor: [
    'Your upcoming mocks go back to the admins, who find other mentors.',
    'Your free slots are blocked.',
    'Your name, email address, profile and notes are erased.',
  ],
  admin: ['You lose access to the admin pages.', 'Your name and email address are erased.'],
};

const kept: Record<Role, string[]> = {
  mentee: [
    'Invoices, with the name and address on them, because tax law requires it.',
    'Past mocks, scores and stars, as those of a “Deleted user”.',
  ],
  mentor: ['Past mocks and the feedback you wrote, as those of a “Deleted user”.'],
  admin: ['What you did as an admin stays in the audit log, as that of a “Deleted user”.'],
};

function Consequences() {
  const { role } = useMe();
  return (
    <div className="grid gap-4">
      <Effects title="What goes" effects={lost[role]} />
      <Effects
        title="What stays"
        effects={[
          ...kept[role],
          'Emails and notifications to others that name you, until they are deleted by age.',
        ]}
      />
    </div>
  );
}

function Effects({ title, effects }: { title: string; effects: string[] }) {
  return (
    <section>
      <h3 className="font-medium">{title}</h3>
      <ul className="mt-1 grid list-disc gap-1 pl-5 text-muted">
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
    </section>
  );
}
