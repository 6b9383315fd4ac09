import type { InterviewType, ScoreKey } from '@/lib/api/types';

export const coding: Rubric = {
  problem_solving: {
    about: 'Understanding the problem, weighing approaches, seeing edge cases.',
    levels: [
      'No workable approach, even with hints.',
      'Part of an approach, and only with strong hints.',
      'A workable approach with some hints.',
      'Found a good approach alone and saw most edge cases.',
      'Weighed several approaches, chose the best and covered every edge case.',
    ],
  },
  communication: {
    about: 'Thinking aloud, asking, listening, explaining.',
    levels: [
      'Impossible to follow.',
      'Long silences; explained steps only when asked.',
      'Understandable, with gaps.',
      'Clear most of the time; asked good questions.',
      'A pleasure to follow; picked up hints and led the conversation.',
    ],
  },
  technical_depth: {
    about: 'Data structures, complexity, and the reasons behind them.',
    levels: [
      'Lacks the basics.',
      'Knows the terms but not how they work; guesses complexity.',
      'Solid basics for the level; gets complexity right with help.',
      'States time and space correctly without being asked; goes deeper on request.',
      'Deep and precise; knows the limits of the textbook answer.',
    ],
  },
  code_quality: {
    about: 'Code that others can read, run and change.',
    levels: [
      'Nothing that would run.',
      'Partly works; hard to follow.',
      'Works; readable with some effort.',
      'Clean, well named and tested by hand.',
      'Would pass code review as is.',
    ],
  },
};

export const systemDesign: Rubric = {
  problem_solving: {
    about: 'Turning a vague brief into requirements, numbers and a design.',
    levels: [
      'Drew boxes without asking questions; no workable design.',
      'Missed main requirements; had to be led through the design.',
      'Met the main requirements with some guidance.',
      'Asked for numbers first and designed for them without help.',
      'Found the hard part, solved it first, and said what was left out and why.',
    ],
  },
  communication: {
    about: 'Structure, diagrams, and defending or revising decisions.',
    levels: [
      'Impossible to follow.',
      'Jumped between parts; the diagram did not help.',
      'Understandable, but lost the thread when questioned.',
      'Explained it in order; handled questions well.',
      'Ran it like a design review: clear, open and on time.',
    ],
  },
  technical_depth: {
    about: 'Storage, consistency, scale and failure, beyond the boxes.',
    levels: [
      'Only names products.',
      'Knows the building blocks but not when to use them.',
      'Right choices for the common case.',
      'States trade-offs without being asked; knows what breaks first.',
      'Deep in several areas; explains trade-offs from experience.',
    ],
  },
  code_quality: {
    about: 'The quality of the design: interfaces, data model, room for change.',
    levels: [
      'Parts that don’t fit together.',
      'Parts with unclear responsibilities; no data model.',
      'Clear parts; rough interfaces and data model.',
      'Clean interfaces and data model; can be built step by step.',
      'Could be handed to a team as is.',
    ],
  },
};

export const behavioral: Rubric = {
  problem_solving: {
    about: 'How they handled real problems: judgement, decisions, learning.',
    levels: [
      'No examples of their own.',
      'Own examples, but others made the decisions.',
      'Made decisions; gave reasons only when asked.',
      'Weighed options, decided, and knows the outcome.',
      'Made hard choices well and knows what they would do differently today.',
    ],
  },
  communication: {
    about: 'Delivery: to the point, honest, answering the question.',
    levels: [
      'Impossible to follow.',
      'Long answers that miss the question.',
      'Answers the question, with detours.',
      'Clear and brief; asks when a question is unclear.',
      'Engaging; adapts quickly to the listener.',
    ],
  },
  technical_depth: {
    about: 'The depth of their own contribution, and whether details hold up.',
    levels: [
      'Details fall apart when asked.',
      'Says “we” throughout; their own contribution is unclear.',
      'Own contribution is clear; some details are thin.',
      'Own contribution and its details hold up under questions.',
      'Knows every detail, the numbers and the people affected.',
    ],
  },
  code_quality: {
    about: 'How the stories are structured: situation, action, result.',
    levels: [
      'No story.',
      'Stories without an outcome.',
      'All parts are covered, but the result is vague.',
      'Situation, action and a measurable result.',
      'Each story fits the question and ends with a lesson learned.',
    ],
  },
};

export const hrRound: Rubric = {
  problem_solving: {
    about: 'Handling awkward questions: gaps, conflicts, offers, notice.',
    levels: [
      'Avoided questions or made up answers.',
      'Thrown off by the first awkward question.',
      'Managed, with hesitation.',
      'Calm, honest and prepared.',
      'Turned awkward questions into reasons to hire them.',
    ],
  },
  communication: {
    about: 'Presence: a clear introduction, good tone, listening.',
    levels: [
      'Impossible to follow.',
      'Recited answers; did not listen.',
      'Understandable; introduction too long or too thin.',
      'Clear and warm; asked good questions in return.',
      'You’d want to work with them after two minutes.',
    ],
  },
  technical_depth: {
    about: 'Knowledge of the role, the company and a fair salary.',
    levels: [
      'Knows nothing about the role.',
      'Knows the company’s name and little more.',
      'Has read about it; expectations are vague.',
      'Knows the role, the company and a fair salary range.',
      'Knows all three, and why they fit together.',
    ],
  },
  code_quality: {
    about: 'Structure: concise, consistent, with examples.',
    levels: [
      'Contradictory answers.',
      'Long answers without an example.',
      'Concise answers; examples when asked.',
      'Concise answers, each with an example.',
      'Every answer adds to one consistent picture.',
    ],
  },
};

/** A scoring dimension, and the meaning of each score from 1 to 5. */
export type Scale = { about: string; levels: [string, string, string, string, string] };

export type Rubric = Record<Exclude<ScoreKey, 'overall'>, Scale>;

const overall: Scale = {
  about: 'Overall, measured against the bar for this company and level.',
  levels: ['Far below the bar.', 'Below the bar.', 'Near the bar.', 'At the bar.', 'Above the bar.'],
};

const rubrics: Record<InterviewType, Rubric> = {
  coding,
  system_design: systemDesign,
  behavioral,
  hr_round: hrRound,
};

/** Returns a dimension's scale for an interview type, which keeps scores comparable between mentors. */
export const scoreScale = (type: InterviewType, key: ScoreKey): Scale =>
  key === 'overall' ? overall : rubrics[type][key];
