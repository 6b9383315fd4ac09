import { useSyncExternalStore } from 'react';
import { pageMeta } from '@/lib/installation-meta';
import { ContactLink } from '@/ui/links';
import { ProseSection, BulletList, ProsePage } from '@/ui/public-page';

/** The cookies and storage keys that the site sets, by the names that browsers show. */
const browserData = [
  {
    name: 'codementee_refresh',
    kind: 'Cookie',
    what: 'Keeps you signed in. Scripts can’t read it, and it’s sent only to our sign-in service.',
    until: 'you sign out, you haven’t used it for 30 days, or 90 days have passed',
  },
  {
    name: 'codementee_known_…',
    kind: 'Cookie',
    what: 'Marks a browser that has signed in to your account, so people who guess passwords can’t lock you out.',
    until: 'one year has passed',
  },
  {
    name: 'codementee_order_…',
    kind: 'Cookie',
    what: 'Marks the browser that placed an order without an account, so it can sign in to the new account.',
    until: 'one hour has passed',
  },
  {
    name: 'codementee.theme',
    kind: 'Local storage',
    what: 'Your choice of the light or dark theme, if you made one.',
    until: 'you choose “System”',
  },
  {
    name: 'codementee.signed-in',
    kind: 'Local storage',
    what: 'The role you last signed in with, so pages know whether to look for a session.',
    until: 'you sign out',
  },
  {
    name: 'codementee.draft.…',
    kind: 'Tab storage',
    what: 'Text you’ve typed but not sent yet.',
    until: 'you send it, sign out or close the tab',
  },
  {
    name: 'codementee.feedback.…',
    kind: 'Local storage',
    what: 'Feedback that a mentor is writing, so it isn’t lost when the page reloads or the session ends.',
    until: 'you send or discard it',
  },
  {
    name: 'codementee.payment.…',
    kind: 'Local storage',
    what: 'A payment that is not confirmed yet, so that no tab asks you to pay twice.',
    until: 'it is confirmed, you sign out, or a day has passed',
  },
  {
    name: 'codementee.pay.…, codementee.submission.…',
    kind: 'Tab storage',
    what: 'The order you’re paying for and an ID for requests in progress, so you never pay twice.',
    until: 'the payment is complete, or you close the tab',
  },
  {
    name: 'codementee.reloaded-at',
    kind: 'Tab storage',
    what: 'When a page last reloaded itself after an update.',
    until: 'you close the tab',
  },
];

/** The data that the site stores in the browser, and why. */
export function BrowserData() {
  return (
    <ProseSection title="In your browser">
      <p>
        We store only what the site needs to work, nothing for advertising or statistics. Razorpay’s checkout
        runs only on the payment page and may store its own data.
      </p>
      <dl className="mt-2 divide-y divide-line border-y border-line">
        {browserData.map(({ name, kind, what, until }) => (
          <div key={name} className="grid gap-x-6 gap-y-1 py-4 sm:grid-cols-[15rem_1fr]">
            <dt className="min-w-0">
              <span className="font-medium break-words">{name}</span>
              <span className="block text-sm text-muted">{kind}</span>
            </dt>
            <dd>
              {what}
              <span className="block text-sm text-muted">Kept until {until}</span>
            </dd>
          </div>
        ))}
      </dl>
    </ProseSection>
  );
}

/** The default retention periods in days, which `RetentionSettingsReader` defines: shown while prerendering. */
const defaultDays = '90 180 30 90 90';

/** The retention periods of this installation, which the server writes into the page. */
function useRetentionDays() {
  const days = useSyncExternalStore(
    () => () => undefined,
    () => pageMeta('retention-days') ?? defaultDays,
    () => defaultDays,
  );
  const [mails, paymentEvents, sessions, notifications, aiResults] = days.split(' ').map(Number);
  return { mails, paymentEvents, sessions, notifications, aiResults };
}

const days = (count?: number) => (count === 1 ? '1 day' : `${count} days`);

export function PrivacyPage() {
  const kept = useRetentionDays();
  return (
    <ProsePage
      page="privacy"
      lead="We keep only what a mock interview needs. No advertising, no trackers, nothing sold."
    >
      <ProseSection title="What we keep">
        <BulletList>
          <li>
            <strong>Your account:</strong> name, email address, current and target role if you tell us, your
            time zone, and your password as a hash that can’t be reversed.
          </li>
          <li>
            <strong>Your sign-ins:</strong> when each began and was last used, your browser, and your network
            (IP) address. You can see and end them under Settings.
          </li>
          <li>
            <strong>Your interviews:</strong> what you request, with topics and notes; the mocks; the feedback
            on them; the ratings and comments you give.
          </li>
          <li>
            <strong>Your practice:</strong> the questions you keep, when you repeat them and how well you knew
            them, and the answers you write.
          </li>
          <li>
            <strong>What the AI tools read and write for you:</strong> the text of your resume, pictures of
            its first pages, and the results. The file itself isn’t kept.
          </li>
          <li>
            <strong>Your inbox:</strong> notifications, and which kinds you switched off.
          </li>
          <li>
            <strong>Two-step sign-in and calendar:</strong> the secret of your authenticator app, encrypted;
            recovery codes as hashes; and how often you replaced your calendar’s secret URL. Anyone who has
            that URL can read when your mocks are, with whom and where.
          </li>
          <li>
            <strong>A log of actions:</strong> changes to sign-ins, payments and what admins do, by ID and
            without names, with the network address it came from.
          </li>
          <li>
            <strong>Your purchases:</strong> plan, amount and date, Razorpay’s order and payment numbers, the
            name, address, state and tax number you give for the invoice, and each mock used from or returned
            to your plan. Tax law makes us keep receipts and invoices.
          </li>
          <li>
            <strong>What Razorpay tells us</strong> about a payment, stored as we receive it. It may include
            your email address, phone number, payment method and the last digits of a card, never the whole
            number.
          </li>
          <li>
            <strong>Errors on our pages:</strong> what went wrong in our code, on which kind of page and in
            which version. It doesn’t say who you are: we remove email addresses and numbers.
          </li>
          <li>
            <strong>Our emails to you,</strong> as they were sent. The text of those with a password link is
            deleted after sending.
          </li>
        </BulletList>
        <p>
          If you buy a plan before you have an account, the order holds your name, email address and password
          hash until it’s paid and your account is created from them.
        </p>
      </ProseSection>
      <ProseSection title="Who else sees it">
        <BulletList>
          <li>
            <strong>The mentor</strong> who is assigned to you: your name, email address, target role, and
            what you requested. You see their name and email address too.
          </li>
          <li>
            <strong>Our admins,</strong> who assign mentors, answer your emails and look after orders. Copies
            of our emails to you may go to one of our mailboxes.
          </li>
          <li>
            <strong>Razorpay,</strong> when you pay: the amount, our order number, your name and email
            address, and what you type into its checkout.
          </li>
          <li>
            <strong>The provider of a language model,</strong> if a result of the AI tools names a model: the
            lines of your resume that it reworded and your target role, without your name or contact details.
          </li>
          <li>
            <strong>Our service providers:</strong> the provider that delivers our emails, the video service
            behind a meeting link, and our hosting provider.
          </li>
        </BulletList>
      </ProseSection>
      <BrowserData />
      <ProseSection title="For how long">
        <BulletList>
          <li>
            A session ends when you sign out, 30 days after its last use, or 90 days after you signed in. Its
            record is deleted {days(kept.sessions)} later, and so is that of a password link.
          </li>
          <li>
            Responses that we store so that a repeated request has no second effect are deleted after 24
            hours.
          </li>
          <li>
            We delete results of the AI tools after {days(kept.aiResults)}, notifications after{' '}
            {days(kept.notifications)}, our emails after {days(kept.mails)}, and what Razorpay tells us after{' '}
            {days(kept.paymentEvents)}.
          </li>
          <li>
            An unpaid order without an account loses your name, email address and password hash after 5 days.
          </li>
          <li>
            Your account, interviews, feedback, practice and orders are kept as long as your account exists.
          </li>
          <li>
            If you delete your account, all of this is erased at once, except: invoices, with the name and
            address on them, as long as tax law requires; the amounts of orders, past mocks, scores and stars
            as those of a “Deleted user”; the log of actions; our last emails to you, for a day; and emails
            and notifications to others that name you, until they are deleted as above.
          </li>
        </BulletList>
      </ProseSection>
      <ProseSection title="Your choices">
        <p>
          Under Settings you can change your name, roles, time zone and password, download your data as a
          file, and delete your account. For a correction you can’t make, <ContactLink /> from your account’s
          email; a person will take care of it.
        </p>
      </ProseSection>
    </ProsePage>
  );
}
