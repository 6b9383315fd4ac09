import { Passage } from '@/ui/prose';

/** The cookies we set and the keys we write, by the names under which a browser shows them. */
const kept = [
  {
    name: 'codementee_refresh',
    kind: 'Cookie',
    what: 'Keeps you signed in. Scripts cannot read it, and it is sent to our sign-in address only.',
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
    what: 'Marks the browser that made an order before there was an account, so that it may open the account.',
    until: '1 hour',
  },
  {
    name: 'codementee.theme',
    kind: 'Local storage',
    what: 'Light or dark, if you chose one.',
    until: 'You choose “As the system”',
  },
  {
    name: 'codementee.signed-in',
    kind: 'Local storage',
    what: 'The role that was signed in last, so that pages know whether to ask.',
    until: 'You sign out',
  },
  {
    name: 'codementee.draft.…',
    kind: 'Tab storage',
    what: 'What you have typed and not yet sent.',
    until: 'You send it, sign out or close the tab',
  },
  {
    name: 'codementee.feedback.…',
    kind: 'Local storage',
    what: 'Feedback that a mentor is writing, so that neither a reload nor the end of a session costs it.',
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

/** What a browser keeps for us, and what for. */
export function BrowserData() {
  return (
    <Passage title="In your browser">
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
    </Passage>
  );
}
