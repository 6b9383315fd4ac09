/** The pages that strangers read: their addresses, and what a search engine says of them. */
export const publicPages = {
  landing: {
    path: '/',
    title: 'Codementee: mock interviews with people who interview',
    description:
      'Mock interviews with engineers who have interviewed at the company you want, and written feedback you can act on.',
  },
  pricing: {
    path: '/pricing',
    title: 'Plans and prices',
    description: 'Three plans, paid once: mock interviews with written feedback, from one month to six.',
  },
  contact: {
    path: '/contact',
    title: 'Contact',
    description: 'Write to the people who run Codementee: what about, and what to put into your mail.',
  },
  privacy: {
    path: '/privacy',
    title: 'Privacy',
    description: 'What Codementee keeps of you, what for, for how long, and who else sees it.',
  },
  terms: {
    path: '/terms',
    title: 'Terms',
    description: 'What you get from Codementee and what we expect of you, in plain words.',
  },
  refunds: {
    path: '/refunds',
    title: 'Cancellation and refunds',
    description: 'When a mock goes back to your plan by itself, and how to ask for money back.',
  },
} as const;

export type PublicPage = keyof typeof publicPages;
