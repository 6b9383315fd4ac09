import { codeOf, messageOf } from '@/lib/api/refusal';
import type { ErrorCode } from '@/lib/api/types';
import { Notice } from '@/ui/notice';

const words: { [code in ErrorCode]?: { title: string; text: string; tone?: 'warn' } } = {
  SLOT_TAKEN: {
    title: 'One of your times has just been taken',
    text: 'Somebody else got it first. The rest of your request is kept: look at your times again.',
  },
  SLOT_IN_PAST: {
    title: 'One of your times has passed',
    text: 'The rest of your request is kept: look at your times again.',
  },
  QUOTA_EXHAUSTED: {
    tone: 'warn',
    title: 'Your plan’s mock interviews are used up',
    text: 'Your request is kept. Choose a plan, and it is sent once the plan is paid.',
  },
  TIER_UPGRADE_REQUIRED: {
    tone: 'warn',
    title: 'Booking a mock needs a plan',
    text: 'Your request is kept. Choose a plan, and it is sent once the plan is paid.',
  },
};

export function RefusalNotice({ error }: { error: Error }) {
  const known = words[codeOf(error) ?? 'INTERNAL_ERROR'];
  return (
    <Notice tone={known?.tone ?? 'bad'} title={known?.title ?? 'Your request was not sent'}>
      {known?.text ?? messageOf(error)}
    </Notice>
  );
}
