import { paths } from '@/lib/paths';
import { TextLink } from '@/ui/text-link';
import type { Question } from '@/ui/question-list';

/** What strangers ask first. */
export const landingQuestions: Question[] = [
  {
    question: 'Who are the mentors?',
    answer:
      'Engineers who have interviewed candidates themselves. You see your mentor’s name as soon as they are assigned.',
  },
  {
    question: 'What happens after I ask for a mock?',
    answer:
      'We look for a mentor who fits your company, level and times, and confirm one of the times you named. Both of you get a mail with a calendar invitation and the meeting link.',
  },
  {
    question: 'What if nobody can make my times?',
    answer:
      'We mail you when the last of them is taken, and you can ask for others. If none could be confirmed before it starts, the request ends and the mock is back in your plan.',
  },
  {
    question: 'Can I cancel?',
    answer:
      'Yes. While your request is waiting, or up to 24 hours before a confirmed mock, you cancel it yourself and the mock goes back to your plan.',
  },
  {
    question: 'What is in the feedback?',
    answer:
      'Five scores from 1 to 5 (problem solving, communication, technical depth, code quality, overall), what went well, what to improve, what to do next, and a plain answer: would they hire you?',
  },
  {
    question: 'Does a plan renew itself?',
    answer: (
      <>
        No. You pay once, and it ends by itself. If you buy another while one is running, its months are
        added. More under <TextLink href={paths.pricing}>plans and prices</TextLink>.
      </>
    ),
  },
];
