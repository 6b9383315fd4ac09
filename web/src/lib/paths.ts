type Search = Record<string, string>;

const searchText = (search?: Search) =>
  search && Object.keys(search).length > 0 ? `?${new URLSearchParams(search)}` : '';

/** The app's URLs. */
export const paths = {
  landing: '/',
  plans: '/#plans',
  pricing: '/pricing',
  contact: '/contact',
  privacy: '/privacy',
  terms: '/terms',
  refunds: '/refunds',
  login: (next?: string | null) => (next ? `/login?next=${encodeURIComponent(next)}` : '/login'),
  register: (plan?: string) => (plan ? `/register?plan=${encodeURIComponent(plan)}` : '/register'),
  /** Returns the link between login and registration, with `next` and `plan`. */
  switchGuestPage: (to: '/login' | '/register', from: URLSearchParams) => {
    const kept = ['next', 'plan'].flatMap((name) => (from.has(name) ? [[name, from.get(name)!]] : []));
    return to + searchText(Object.fromEntries(kept) as Search);
  },
  forgotPassword: '/forgot-password',
  mentee: '/mentee',
  book: '/mentee/book',
  bookStep: (step: number) => `/mentee/book?step=${step}`,
  bookings: '/mentee/bookings',
  reschedule: (id: string) => `/mentee/bookings?reschedule=${encodeURIComponent(id)}`,
  booking: (id: string) => `/mentee/bookings?booking=${encodeURIComponent(id)}`,
  mocks: '/mentee/mocks',
  feedback: '/mentee/feedback',
  practice: '/mentee/practice',
  practiceQuestions: '/mentee/practice?view=questions',
  generatedQuestions: (id: string) => `/mentee/practice?view=questions&result=${encodeURIComponent(id)}`,
  preparationPlan: (id: string) => `/mentee/practice?view=plan&result=${encodeURIComponent(id)}`,
  feedbackOn: (feedback: string) => `/mentee/feedback#feedback-${encodeURIComponent(feedback)}`,
  resume: '/mentee/resume',
  resumeAnalysis: (id: string) => `/mentee/resume?analysis=${encodeURIComponent(id)}`,
  upgrade: (plan?: string) => (plan ? `/mentee/plans?plan=${encodeURIComponent(plan)}` : '/mentee/plans'),
  ledger: '/mentee/plans#ledger',
  pay: (order: string) => `/pay/${encodeURIComponent(order)}`,
  mentor: '/mentor',
  mentorMocks: (view?: string) => (view ? `/mentor/mocks?view=${view}` : '/mentor/mocks'),
  mentorRequests: '/mentor/requests',
  givenFeedback: '/mentor/feedback',
  mentees: '/mentor/mentees',
  mentorProfile: '/mentor/profile',
  giveFeedback: (mock: string) => `/mentor/mocks/${encodeURIComponent(mock)}/feedback`,
  changeFeedback: (mock: string) => `/mentor/mocks/${encodeURIComponent(mock)}/feedback?change=yes`,
  admin: '/admin',
  adminRequests: (search?: Search) => `/admin/requests${searchText(search)}`,
  adminMocks: (search?: Search) => `/admin/mocks${searchText(search)}`,
  adminFeedback: (search?: Search) => `/admin/feedback${searchText(search)}`,
  adminMentees: (search?: Search) => `/admin/mentees${searchText(search)}`,
  adminInvoices: '/admin/invoices',
  adminOrders: (search?: Search) => `/admin/orders${searchText(search)}`,
  adminOrder: (id: string) => `/admin/orders/${encodeURIComponent(id)}`,
  adminDifferences: (search?: Search) => `/admin/differences${searchText(search)}`,
  adminSlots: (search?: Search) => `/admin/slots${searchText(search)}`,
  adminMentors: (search?: Search) => `/admin/mentors${searchText(search)}`,
  adminLinks: '/admin/links',
  adminCompanies: '/admin/companies',
  adminPlans: '/admin/plans',
  analytics: '/admin/analytics',
  adminAudit: (search?: Search) => `/admin/audit-log${searchText(search)}`,
  community: (search?: Search) => `/community${searchText(search)}`,
  newPost: (search?: Search) => `/community/new${searchText(search)}`,
  communityPost: (id: string) => `/community/posts/${encodeURIComponent(id)}`,
  moderation: '/admin/moderation',
  /** Redirects to the settings of the user's role. */
  settings: '/settings',
};

export const settingsOf = (role: 'mentee' | 'mentor' | 'admin') => `${paths[role]}/settings`;

export const notificationsOf = (role: 'mentee' | 'mentor' | 'admin') => `${paths[role]}/notifications`;

/** Where the user chooses between app and email. */
export const notificationSettingsOf = (role: 'mentee' | 'mentor' | 'admin') =>
  `${settingsOf(role)}#notifications`;

export const homeOf = (role: 'mentee' | 'mentor' | 'admin') => paths[role];
