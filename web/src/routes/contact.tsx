import { Mail } from 'lucide-react';
import { paths } from '@/lib/paths';
import { TextLink, useContactAddress } from '@/ui/links';
import { ProseSection, BulletList, ProsePage } from '@/ui/public-page';

export function ContactPage() {
  const address = useContactAddress();
  return (
    <ProsePage page="contact" lead="Write us a mail. A person reads it, and answers it.">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-2xl border border-line bg-card p-5 shadow-soft sm:p-6">
        <span className="grid size-11 place-items-center rounded-xl bg-accent-soft text-accent">
          <Mail aria-hidden className="size-5" />
        </span>
        <span className="min-w-0 wrap-anywhere sm:text-lg">
          {address ? (
            <TextLink href={`mailto:${address}`}>{address}</TextLink>
          ) : (
            'The address that our mails to you come from.'
          )}
        </span>
      </p>
      <ProseSection title="What to write about">
        <BulletList>
          <li>
            <strong>A mock.</strong> You cannot come and the 24 hours have passed, the mentor did not come, or
            something about the feedback is not right. Name the company and the day.
          </li>
          <li>
            <strong>A payment.</strong> Name the day and the amount. Never send a card number or a password;
            we need neither.
          </li>
          <li>
            <strong>Your account and your data.</strong> A copy, a correction, or the end of your account.
            Write from the address that the account has.
          </li>
          <li>
            <strong>A weakness.</strong> If you have found a way to see or do what you should not, tell us
            before you tell others.
          </li>
        </BulletList>
      </ProseSection>
      <ProseSection title="What needs no mail">
        <p>
          You cancel a request or a mock under Bookings, change your name, time zone and password under
          Settings, and <TextLink href={paths.forgotPassword}>set a new password</TextLink> when you have
          forgotten yours.
        </p>
      </ProseSection>
    </ProsePage>
  );
}
