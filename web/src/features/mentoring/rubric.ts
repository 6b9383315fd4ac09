import type { InterviewType, ScoreKey } from '@/lib/api/types';

export const coding: Rubric = {
  problem_solving: {
    about: 'Understanding the problem, weighing approaches, seeing edge cases.',
    levels: [
      'No workable approach, even with hints.',
      'Part of an approach, reached with strong hints.',
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
    about: 'Data structures, complexity, and why they are what they are.',
    levels: [
      'Basics are missing.',
      'Knows names, not what is behind them; complexity guessed.',
      'Solid basics for the level; gets complexity right with help.',
      'Right about time and space unasked; goes deeper when asked.',
      'Deep and exact; knows where the textbook answer stops being true.',
    ],
  },
  code_quality: {
    about: 'Code that others can read, run and change.',
    levels: [
      'Nothing that would run.',
      'Works in parts; hard to follow.',
      'Works; readable with some effort.',
      'Clean, named well, tested by hand.',
      'Would pass review as it is.',
    ],
  },
};

export const systemDesign: Rubric = {
  problem_solving: {
    about: 'From vague wishes to requirements, numbers and a design.',
    levels: [
      'Drew boxes without a question first; no design that holds.',
      'Missed main requirements; needed the design to be led.',
      'Main requirements met, with some leading.',
      'Asked for numbers first, and designed for them on their own.',
      'Found what is hard in it, solved that first, and named what was left out and why.',
    ],
  },
  communication: {
    about: 'Structure, diagrams, defending and revising decisions.',
    levels: [
      'Could not be followed.',
      'Jumped between parts; the drawing did not help.',
      'Understandable; lost the thread when asked.',
      'Led through it in order; took questions well.',
      'Ran it like a design review: clear, open, on time.',
    ],
  },
  technical_depth: {
    about: 'Storage, consistency, scale and failure, below the boxes.',
    levels: [
      'Names of products only.',
      'Knows the parts, not when each fits.',
      'Right choices for the common case.',
      'Trade-offs said unasked; knows what breaks first.',
      'Deep in several parts, with trade-offs from experience.',
    ],
  },
  code_quality: {
    about: 'The quality of the design: interfaces, data model, room for change.',
    levels: [
      'Nothing that would hold together.',
      'Parts with unclear duties; no data model.',
      'Clear parts; interfaces and data model roughly there.',
      'Clean interfaces and data model; can be built in steps.',
      'Could be handed to a team as it is.',
    ],
  },
};

export const behavioral: Rubric = {
  problem_solving: {
    about: 'How they met real problems: judgement, decisions, learning.',
    levels: [
      'No situation of their own.',
      'Situations, but others decided.',
      'Own decisions, reasons only when asked.',
      'Weighed choices, decided, and knows what came of it.',
      'Hard choices made well, with what they would do otherwise today.',
    ],
  },
  communication: {
    about: 'Telling it: to the point, honest, listening to the question.',
    levels: [
      'Could not be followed.',
      'Long, and past the question.',
      'Answers the question, with detours.',
      'Clear and short; asks what is meant.',
      'Holds attention; adapts to the listener at once.',
    ],
  },
  technical_depth: {
    about: 'How deep their own part went, and whether details hold.',
    levels: [
      'Details fall apart when asked.',
      '“We” throughout; their own part stays unclear.',
      'Own part clear; some details thin.',
      'Own part and its details hold under questions.',
      'Knows every detail, the numbers and the people affected.',
    ],
  },
  code_quality: {
    about: 'How the stories are built: situation, action, result.',
    levels: [
      'No story.',
      'Stories without an end.',
      'All parts are covered, but the result is vague.',
      'Situation, action and a result with a number.',
      'Each story fits the value asked about, and ends with what was learnt.',
    ],
  },
};

export const hrRound: Rubric = {
  problem_solving: {
    about: 'Handling awkward questions: gaps, conflicts, offers, notice.',
    levels: [
      'Avoided or invented answers.',
      'Thrown off by the first awkward question.',
      'Got through, with hesitation.',
      'Calm, honest and prepared.',
      'Turned awkward questions into reasons to hire them.',
    ],
  },
  communication: {
    about: 'Presence: a clear introduction, tone, listening.',
    levels: [
      'Could not be followed.',
      'Recited; did not listen.',
      'Understandable; the introduction too long or too thin.',
      'Clear and warm; asked good questions back.',
      'You would want to work with them after two minutes.',
    ],
  },
  technical_depth: {
    about: 'Knowing the role, the company and their own worth.',
    levels: [
      'Knows nothing about the role.',
      'Knows the company’s name and little more.',
      'Has read about it; expectations are vague.',
      'Knows the role, the company and a fair range.',
      'Knows all three, and why they fit together.',
    ],
  },
  code_quality: {
    about: 'Structure: concise, consistent, with an example.',
    levels: [
      'Answers contradict each other.',
      'Long answers without an example.',
      'Short answers; examples when asked.',
      'Short answers, each with an example.',
      'Every answer adds to one consistent picture.',
    ],
  },
};

/** A scoring dimension, and the meaning of each score from 1 to 5. */
export type Scale = { about: string; levels: [string, string, string, string, string] };

export type Rubric = Record<Exclude<ScoreKey, 'overall'>, Scale>;

const overall: Scale = {
  about: 'All in all, against the bar of this company and level.',
  levels: ['Far below the bar.', 'Below the bar.', 'Near the bar.', 'At the bar.', 'Above the bar.'],
};

const rubrics: Record<InterviewType, Rubric> = {
  coding,
  system_design: systemDesign,
  behavioral,
  hr_round: hrRound,
};

/** The scale of a dimension for an interview type. It keeps scores comparable between mentors. */
export const scoreScale = (type: InterviewType, key: ScoreKey): Scale =>
  key === 'overall' ? overall : rubrics[type][key];
