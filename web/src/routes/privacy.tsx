import { WriteToUs } from '@/ui/links';
import { ProseSection, BulletList, ProsePage } from '@/ui/public-page';

/** The cookies we set and the keys we write, by the names under which a browser shows them. */
const kept = [
  {
    name: 'codementee_refresh',
    kind: 'Cookie',
    what: 'Keeps you signed in. Scripts cannot read it, and it is sent only to our sign-in service.',
    until: 'You sign out, or 30 days without use, or 90 days',
  },
  {
    name: 'codementee_known_…',
    kind: 'Cookie',
    what: 'Marks a browser that signed in to an account before, so that others who guess its password cannot lock you out.',
    until: '1 year',
  },
  {
    name: 'codementee_order_…',
    kind: 'Cookie',
    what: 'Marks the browser that made an order before there was an account, so that it can open the account.',
    until: '1 hour',
  },
  {
    name: 'codementee.theme',
    kind: 'Local storage',
    what: 'Light or dark, if you chose one.',
    until: 'You choose “System”',
  },
  {
    name: 'codementee.signed-in',
    kind: 'Local storage',
    what: 'The role you last signed in with, so that pages know whether to check.',
    until: 'You sign out',
  },
  {
    name: 'codementee.draft.…',
    kind: 'Tab storage',
    what: 'What you’ve typed and not yet sent.',
    until: 'You send it, sign out or close the tab',
  },
  {
    name: 'codementee.feedback.…',
    kind: 'Local storage',
    what: 'Feedback that a mentor is writing, so that it survives a reload or the end of a session.',
    until: 'It is sent or discarded',
  },
  {
    name: 'codementee.pay.…, codementee.paid.…, codementee.submission.…',
    kind: 'Tab storage',
    what: 'The order you are paying and the number of a request on its way, so that nothing is bought twice.',
    until: 'It is done, or you close the tab',
  },
  {
    name: 'codementee.reloaded-at',
    kind: 'Tab storage',
    what: 'When a page was last loaded again by itself after an update.',
    until: 'You close the tab',
  },
];

/** The data stored in the browser, and its purpose. */
export function BrowserData() {
  return (
    <ProseSection title="In your browser">
      <p>
        Only what makes the site work, nothing for advertising or statistics. On the payment page alone,
        Razorpay’s checkout runs, and may keep data of its own.
      </p>
      <dl className="mt-2 divide-y divide-line border-y border-line">
        {kept.map(({ name, kind, what, until }) => (
          <div key={name} className="grid gap-x-6 gap-y-1 py-4 sm:grid-cols-[15rem_1fr]">
            <dt className="min-w-0">
              <span className="font-medium break-words">{name}</span>
              <span className="block text-sm text-muted">{kind}</span>
            </dt>
            <dd>
              {what}
              <span className="block text-sm text-muted">Until: {until}</span>
            </dd>
          </div>
        ))}
      </dl>
    </ProseSection>
  );
}

export function PrivacyPage() {
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
            <strong>Your purchases:</strong> plan, amount and date, Razorpay’s order and payment numbers, and
            each mock used from or returned to your plan.
          </li>
          <li>
            <strong>What Razorpay tells us</strong> about a payment, stored as we receive it. It may include
            your email address, phone number, payment method and the last digits of a card, never the whole
            number.
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
            of our emails to you may go to a mailbox of ours.
          </li>
          <li>
            <strong>Razorpay,</strong> when you pay: the amount, our order number, your name and email
            address, and what you type into its checkout.
          </li>
          <li>
            <strong>Those who work for us:</strong> the provider that delivers our emails, the video service
            behind a meeting link, and our hosting provider.
          </li>
        </BulletList>
      </ProseSection>
      <BrowserData />
      <ProseSection title="For how long">
        <BulletList>
          <li>
            A session ends when you sign out, 30 days after its last use, or 90 days after you signed in. Its
            record is deleted 30 days later, and so is that of a password link.
          </li>
          <li>
            Answers we keep so that a request sent twice doesn’t count twice are deleted after 24 hours.
          </li>
          <li>
            Account, interviews, feedback, orders and mails stay for as long as the account does. They aren’t
            deleted automatically.
          </li>
        </BulletList>
      </ProseSection>
      <ProseSection title="Your choices">
        <p>
          You can change your name, roles, time zone and password yourself. For a copy of your data, a
          correction you can’t make, or the deletion of your account, <WriteToUs /> from your account’s email;
          a person takes care of it. We keep what the law requires about payments.
        </p>
      </ProseSection>
    </ProsePage>
  );
}
