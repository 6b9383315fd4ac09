import { BrowserData } from '@/features/legal/browser-data';
import { WriteToUs } from '@/ui/contact-link';
import { Passage, Points, ProsePage } from '@/ui/prose';

export function PrivacyPage() {
  return (
    <ProsePage
      page="privacy"
      lead="We keep what a mock interview needs and no more. No advertising, no trackers, nothing sold."
    >
      <Passage title="What we keep">
        <Points>
          <li>
            <strong>Your account:</strong> name, mail address, what you do and what you aim for if you tell
            us, your time zone, and your password as a hash that cannot be turned back.
          </li>
          <li>
            <strong>Your sign-ins:</strong> when each began and was last used, the browser’s name for itself,
            and the network (IP) address. You see and end them under Settings.
          </li>
          <li>
            <strong>Your interviews:</strong> what you ask for, with topics and notes; the mocks; the feedback
            written about them; the stars and comments you give.
          </li>
          <li>
            <strong>Your purchases:</strong> plan, amount and day, Razorpay’s numbers for order and payment,
            and each mock that was taken from your plan or came back.
          </li>
          <li>
            <strong>What Razorpay tells us</strong> about a payment, stored as it comes. It may hold your mail
            address, phone number, way of paying and the last digits of a card, never the whole number.
          </li>
          <li>
            <strong>Our mails to you,</strong> as they were sent. The text of those with a password link is
            deleted after sending.
          </li>
        </Points>
        <p>
          If you buy a plan before you have an account, the order holds your name, mail address and password
          hash until it is paid and the account is made from them.
        </p>
      </Passage>
      <Passage title="Who else sees it">
        <Points>
          <li>
            <strong>The mentor</strong> who is assigned to you: your name, mail address, what you aim for, and
            what you asked for. You see their name and mail address too.
          </li>
          <li>
            <strong>Our admins,</strong> who assign mentors, answer your mails and look after orders. Copies
            of our mails to you may go to a mailbox of ours.
          </li>
          <li>
            <strong>Razorpay,</strong> when you pay: the amount, our order number, your name and mail address,
            and what you type into its checkout.
          </li>
          <li>
            <strong>Those who work for us:</strong> the mail provider that delivers our mails, the video
            service behind a meeting link, and whoever hosts our servers.
          </li>
        </Points>
      </Passage>
      <BrowserData />
      <Passage title="For how long">
        <Points>
          <li>
            A session ends when you sign out, or 30 days after its last use. Its record is deleted 30 days
            later, and so is that of a password link.
          </li>
          <li>
            Answers that we keep so that a request sent twice does not count twice are deleted after 24 hours.
          </li>
          <li>
            Account, interviews, feedback, orders and mails stay for as long as the account does. They are not
            deleted by themselves.
          </li>
        </Points>
      </Passage>
      <Passage title="Your say">
        <p>
          You change your name, what you do and aim for, your time zone and password yourself. For a copy of
          your data, a correction that you cannot make, or the end of your account, <WriteToUs /> from the
          account’s address; a person does it. What the law makes us keep about payments stays.
        </p>
      </Passage>
    </ProsePage>
  );
}
