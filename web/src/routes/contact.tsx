import { Mail } from 'lucide-react';
import { paths } from '@/lib/paths';
import { TextLink, useContactAddress } from '@/ui/links';
import { ProseSection, BulletList, ProsePage } from '@/ui/public-page';

export function ContactPage() {
  const address = useContactAddress();
  return (
    <ProsePage page="contact" lead="Email us. A person reads and answers every email.">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-2xl border border-line bg-card p-5 shadow-soft sm:p-6">
        <span className="grid size-11 place-items-center rounded-xl bg-accent-soft text-accent">
          <Mail aria-hidden className="size-5" />
        </span>
        <span className="min-w-0 wrap-anywhere sm:text-lg">
          {address ? (
            <TextLink href={`mailto:${address}`}>{address}</TextLink>
          ) : (
            'Reply to any email you’ve had from us.'
          )}
        </span>
      </p>
      <ProseSection title="What to include">
        <BulletList>
          <li>
            <strong>A mock.</strong> You can’t make it and it’s less than 24 hours away, your mentor didn’t
            join, or the feedback isn’t right. Tell us the company and the date.
          </li>
          <li>
            <strong>A payment.</strong> Tell us the date and the amount. Never send a card number or a
            password; we need neither.
          </li>
          <li>
            <strong>Your account and your data.</strong> Ask for a copy, a correction or the deletion of your
            account. Write from your account’s email.
          </li>
          <li>
            <strong>A security problem.</strong> If you’ve found a way to see or do something you shouldn’t,
            please tell us before you tell others.
          </li>
        </BulletList>
      </ProseSection>
      <ProseSection title="What you can do yourself">
        <p>
          Cancel a request or a mock under Bookings, change your name, time zone and password under Settings,
          and <TextLink href={paths.forgotPassword}>set a new password</TextLink> if you’ve forgotten yours.
        </p>
      </ProseSection>
    </ProsePage>
  );
}
