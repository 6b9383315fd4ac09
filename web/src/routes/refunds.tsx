import { WriteToUs } from '@/ui/links';
import { ProseSection, BulletList, ProsePage } from '@/ui/public-page';

export function RefundsPage() {
  return (
    <ProsePage
      page="refunds"
      lead="A mock that does not take place usually goes back to your plan by itself. Money goes back when a person has looked at your case."
    >
      <ProseSection title="What goes back to your plan by itself">
        <p>A request takes one mock from your plan. You have it back at once when</p>
        <BulletList>
          <li>you cancel while the request waits for a mentor;</li>
          <li>you cancel a confirmed mock at least 24 hours before it starts;</li>
          <li>we cancel the request or the mock;</li>
          <li>none of the times that you named could be confirmed before the last of them started;</li>
          <li>the mentor did not come, and you report it within 24 hours of the start.</li>
        </BulletList>
        <p>Each of these is written down under Plan and payments, with its day and its reason.</p>
      </ProseSection>
      <ProseSection title="What does not">
        <BulletList>
          <li>
            A confirmed mock less than 24 hours ahead. The button is gone then; if you have a good reason,{' '}
            <WriteToUs />.
          </li>
          <li>A mock that you did not come to.</li>
          <li>
            What is left when your plan ends. It lapses, and so does a mock that comes back after the end. A
            mock that was confirmed before the end still takes place.
          </li>
        </BulletList>
      </ProseSection>
      <ProseSection title="Money">
        <p>
          A plan is paid once and does not renew, so there is nothing to cancel. Refunds are not automatic. If
          you paid twice, paid by mistake, or did not get what you paid for, <WriteToUs /> with the day and
          the amount. A person looks at the order, at what was used of it, and answers you.
        </p>
        <p>
          What is refunded goes back through Razorpay to the card or account that paid. How long your bank
          takes to show it is up to the bank.
        </p>
      </ProseSection>
      <ProseSection title="A payment that went wrong">
        <p>
          If a payment fails, nothing is bought. If money left your account but you see no plan, wait a
          quarter of an hour: we ask Razorpay about every open order ourselves, and what was paid is granted.
          If it is not, <WriteToUs />.
        </p>
      </ProseSection>
    </ProsePage>
  );
}
