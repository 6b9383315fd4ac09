import type { Rubric } from './rubric';

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
      'Solid basics for the level; complexity right with help.',
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
    about: 'Structure, drawing, defending and changing one’s mind.',
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
