import { ContactLink } from '@/ui/links';
import { ProseSection, BulletList, ProsePage } from '@/ui/public-page';

export function RefundsPage() {
  return (
    <ProsePage
      page="refunds"
      lead="A mock that doesn’t take place usually goes back to your plan. A person decides on each refund."
    >
      <ProseSection title="What goes back to your plan">
        <p>A request uses one mock from your plan. You get it back immediately when</p>
        <BulletList>
          <li>you cancel while the request is waiting for a mentor;</li>
          <li>you cancel a confirmed mock at least 24 hours before it starts;</li>
          <li>we cancel the request or the mock;</li>
          <li>we couldn’t confirm any of your times before the last one started;</li>
          <li>your mentor misses the mock, and you report it within 24 hours of the start.</li>
        </BulletList>
        <p>You can see each of these under Plan and payments, with its date and reason.</p>
      </ProseSection>
      <ProseSection title="What doesn’t">
        <BulletList>
          <li>
            A confirmed mock less than 24 hours away. You can’t cancel it yourself then; if you have a good
            reason, <ContactLink />.
          </li>
          <li>A mock you missed.</li>
          <li>
            Anything unused when your plan ends, and a mock returned after the end. A mock confirmed before
            the end still takes place.
          </li>
        </BulletList>
      </ProseSection>
      <ProseSection title="Money">
        <p>
          You pay for a plan once and it doesn’t renew, so there’s nothing to cancel. Refunds aren’t
          automatic. If you paid twice, paid by mistake, or didn’t get what you paid for, <ContactLink /> with
          the date and the amount. A person looks at the order and what you’ve used, and replies.
        </p>
        <p>
          Refunds go back through Razorpay to the card or account you paid with. How long that takes depends
          on your bank.
        </p>
      </ProseSection>
      <ProseSection title="If a payment goes wrong">
        <p>
          If a payment fails, you haven’t bought anything. If money left your account but you don’t see your
          plan, wait 15 minutes: we check every open order with Razorpay. If it still isn’t there,{' '}
          <ContactLink />.
        </p>
      </ProseSection>
    </ProsePage>
  );
}
