import type { ScoreKey } from '@/lib/api/types';

/** What each score means, so that two mentors mean the same by a 3. */
export const rubric: Record<ScoreKey, { about: string; levels: [string, string, string, string, string] }> = {
  problem_solving: {
    about: 'Finding a way: understanding, approaches, edge cases.',
    levels: [
      'No workable approach, even with hints.',
      'Partial approach, reached with strong hints.',
      'A workable approach with some hints.',
      'A good approach on their own; most edge cases seen.',
      'Weighed several approaches, found the best, saw every edge case.',
    ],
  },
  communication: {
    about: 'Thinking aloud, asking, listening, explaining.',
    levels: [
      'Could not be followed.',
      'Long silences; had to be asked for each step.',
      'Understandable, with gaps.',
      'Clear most of the time; asked good questions.',
      'A pleasure to follow; took hints and led the talk.',
    ],
  },
  technical_depth: {
    about: 'Knowing how things work, and why.',
    levels: [
      'Basics are missing.',
      'Knows terms, not what is behind them.',
      'Solid basics for the level.',
      'Goes a level deeper when asked.',
      'Deep and exact, trade-offs from experience.',
    ],
  },
  code_quality: {
    about: 'Code or design that others can read, test and change.',
    levels: [
      'Nothing that would run or hold together.',
      'Works in parts; hard to follow.',
      'Works; readable with some effort.',
      'Clean, named well, tested by hand.',
      'Would pass review as it is.',
    ],
  },
  overall: {
    about: 'All in all, against the bar of this company and level.',
    levels: ['Far below the bar.', 'Below the bar.', 'Near the bar.', 'At the bar.', 'Above the bar.'],
  },
};
