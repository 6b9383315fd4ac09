import { expect, it } from 'vitest';
import { announceSignOut } from '@/lib/session';
import { changePaymentRecord, readPaymentRecord } from './unconfirmed-payment';

const id = 'order';
const answer = { razorpay_order_id: 'order_1', razorpay_payment_id: 'pay_1', razorpay_signature: 'signed' };

it('deletes the record after a day and at sign-out', () => {
  changePaymentRecord(id, 0, { answer });
  expect(readPaymentRecord(id, 1000)?.answer).toEqual(answer);
  expect(readPaymentRecord(id, 86_400_001)).toBeNull();

  changePaymentRecord(id, 0, { answer });
  announceSignOut();
  expect(readPaymentRecord(id, 1000)).toBeNull();
});

it('drops an answer that is unconfirmed after 15 minutes, and a damaged record', () => {
  changePaymentRecord(id, 0, { answer, opened: true, waitingSince: 0 });
  expect(readPaymentRecord(id, 900_000)?.answer).toEqual(answer);
  expect(readPaymentRecord(id, 900_001)).toMatchObject({ answer: null, opened: true });

  localStorage.setItem('codementee.payment.order', '{"at": "now"}');
  expect(readPaymentRecord(id, 0)).toBeNull();
  expect(localStorage.getItem('codementee.payment.order')).toBeNull();
});
