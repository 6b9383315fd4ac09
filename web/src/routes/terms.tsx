import { paths } from '@/lib/paths';
import { TextLink, ContactLink } from '@/ui/links';
import { ProseSection, BulletList, ProsePage } from '@/ui/public-page';

export function TermsPage() {
  return (
    <ProsePage page="terms" lead="What you get from us, and what we expect of you.">
      <ProseSection title="What Codementee is">
        <p>
          You book a mock interview (a “mock”), a mentor interviews you in a video meeting, and you get scores
          and written feedback. A mock is practice: neither a mentor’s verdict nor a good score is an offer or
          a promise of one, and we are not part of the companies whose interviews you practise.
        </p>
      </ProseSection>
      <ProseSection title="Your account">
        <BulletList>
          <li>An account is for one person. Don’t share your password.</li>
          <li>Use an email address you check: we send invitations and feedback there.</li>
          <li>
            We may pause an account that’s misused. You can still sign in and read everything, but not book.
            If you think we’re wrong, <ContactLink />.
          </li>
        </BulletList>
      </ProseSection>
      <ProseSection title="Plans and payment">
        <BulletList>
          <li>
            Browsing is free. To book a mock you need a <TextLink href={paths.pricing}>plan</TextLink>, at the
            price shown when you buy it, in Indian rupees, paid through Razorpay.
          </li>
          <li>
            A plan starts when we receive your payment, runs for its months, then ends. It doesn’t renew.
          </li>
          <li>
            Buying again while a plan is active adds its months and mocks; you can use everything until the
            new end date. Anything unused then expires.
          </li>
        </BulletList>
      </ProseSection>
      <ProseSection title="Booking a mock">
        <BulletList>
          <li>
            You choose up to three times. Choosing a time doesn’t reserve it; your mock is certain once we
            confirm it and email you the invitation.
          </li>
          <li>We choose the mentor. A mentor may decline; then we look for another one.</li>
          <li>
            You can cancel a confirmed mock yourself up to 24 hours before it starts, and it goes back to your
            plan. For later cancellations and missed mocks, see{' '}
            <TextLink href={paths.refunds}>cancellation and refunds</TextLink>.
          </li>
        </BulletList>
      </ProseSection>
      <ProseSection title="In a mock and after it">
        <BulletList>
          <li>Be on time, and treat each other as you would in a real interview.</li>
          <li>Don’t record the other person without their consent.</li>
          <li>
            Don’t ask for or share a company’s confidential questions, and don’t share anything you must keep
            secret.
          </li>
          <li>
            Feedback is written for you. A mentor can change it for seven days; after that it stays as it is.
          </li>
        </BulletList>
      </ProseSection>
      <ProseSection title="What we don’t promise">
        <p>
          We don’t promise a mentor for every company at every time, or that the service is never interrupted.
          If we can’t deliver a mock, it goes back to your plan. Nothing here takes away a right that the law
          gives you.
        </p>
      </ProseSection>
      <ProseSection title="Your data, and questions">
        <p>
          See our <TextLink href={paths.privacy}>privacy policy</TextLink>. For everything else,{' '}
          <ContactLink />.
        </p>
      </ProseSection>
    </ProsePage>
  );
}
