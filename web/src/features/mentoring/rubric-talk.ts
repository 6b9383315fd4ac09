import type { Rubric } from './rubric';

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
      'All parts there; the result is vague.',
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
    about: 'How answers are built: short, consistent, with an example.',
    levels: [
      'Answers contradict each other.',
      'Long answers without an example.',
      'Short answers; examples when asked.',
      'Short answers, each with an example.',
      'Every answer adds to one consistent picture.',
    ],
  },
};
