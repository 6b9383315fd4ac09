import { paths } from '@/lib/paths';
import { TextLink, WriteToUs } from '@/ui/links';
import { ProseSection, BulletList, ProsePage } from '@/ui/public-page';

export function TermsPage() {
  return (
    <ProsePage page="terms" lead="What you get from us, and what we expect of you. It is short on purpose.">
      <ProseSection title="What Codementee is">
        <p>
          You book a mock interview, a mentor interviews you in a video meeting, and afterwards you read
          scores and feedback in writing. A mock is practice: neither a mentor’s verdict nor a good score is
          an offer or a promise of one, and we are not part of the companies whose interviews you practise.
        </p>
      </ProseSection>
      <ProseSection title="Your account">
        <BulletList>
          <li>One account is for one person. Keep its password to yourself.</li>
          <li>Give an address that reaches you: invitations and feedback are mailed there.</li>
          <li>
            We may pause an account that is misused. A paused person can sign in and read everything, but not
            book. If you think we are wrong, <WriteToUs />.
          </li>
        </BulletList>
      </ProseSection>
      <ProseSection title="Plans and payment">
        <BulletList>
          <li>
            Looking around is free. A mock needs a <TextLink href={paths.pricing}>plan</TextLink>, at the
            price that is shown when you buy it, in Indian rupees, paid through Razorpay.
          </li>
          <li>
            A plan begins when the payment has arrived, runs for its months, and ends by itself. It does not
            renew.
          </li>
          <li>
            Buying again while a plan runs adds its months and its mocks; all of them can be used until the
            common end. What is left at the end lapses.
          </li>
        </BulletList>
      </ProseSection>
      <ProseSection title="Booking a mock">
        <BulletList>
          <li>
            You name up to three times. Naming one reserves nothing; the mock is certain when we confirm it
            and mail you the invitation.
          </li>
          <li>We choose the mentor. A mentor may decline; then your request waits again, and we look on.</li>
          <li>
            Until 24 hours before a confirmed mock you cancel it yourself and have it back. What applies
            later, and when somebody does not come, is said under{' '}
            <TextLink href={paths.refunds}>cancellation and refunds</TextLink>.
          </li>
        </BulletList>
      </ProseSection>
      <ProseSection title="In a mock and after it">
        <BulletList>
          <li>Be on time, and treat each other as you would in a real interview.</li>
          <li>Do not record the other person without their consent.</li>
          <li>
            Do not ask for or hand on a company’s confidential questions, and do not bring anything that you
            are bound to keep secret.
          </li>
          <li>
            Feedback is written for you. A mentor may correct it for seven days; afterwards it stays as it is.
          </li>
        </BulletList>
      </ProseSection>
      <ProseSection title="What we do not promise">
        <p>
          We do not promise that there is a mentor for every company at every time, nor that the service is
          never interrupted. Where we cannot deliver a mock, it goes back to your plan. Nothing here takes
          away a right that the law gives you.
        </p>
      </ProseSection>
      <ProseSection title="Your data, and questions">
        <p>
          What we keep is said under <TextLink href={paths.privacy}>privacy</TextLink>. For everything else,{' '}
          <WriteToUs />.
        </p>
      </ProseSection>
    </ProsePage>
  );
}
