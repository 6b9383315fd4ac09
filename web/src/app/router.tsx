import {
  createBrowserRouter,
  Outlet,
  type RouteObject,
  ScrollRestoration,
  useNavigation,
} from 'react-router';
import { importWhenOnline } from '@/lib/import-when-online';
import { CrashPage, NotFoundPage, RouteErrorPage } from './error-pages';

/** The root layout: a progress bar while a page's code loads, and scroll restoration. */
export function RootLayout() {
  const busy = useNavigation().state !== 'idle';
  return (
    <>
      {busy && (
        <div
          role="progressbar"
          aria-label="Loading the page"
          className="fixed inset-x-0 top-0 z-50 h-0.5 animate-pulse bg-accent"
        />
      )}
      <Outlet />
      <ScrollRestoration />
    </>
  );
}

/** Returns the lazy loader of a route whose page is a separate chunk, loaded on navigation. */
const page = (load: () => Promise<RouteObject['Component']>) => async () => ({
  Component: await importWhenOnline(load),
});

const publicPages: RouteObject = {
  children: [
    { path: 'pricing', lazy: page(async () => (await import('@/routes/pricing')).PricingPage) },
    { path: 'contact', lazy: page(async () => (await import('@/routes/contact')).ContactPage) },
    { path: 'privacy', lazy: page(async () => (await import('@/routes/privacy')).PrivacyPage) },
    { path: 'terms', lazy: page(async () => (await import('@/routes/terms')).TermsPage) },
    { path: 'refunds', lazy: page(async () => (await import('@/routes/refunds')).RefundsPage) },
  ],
};

const guestPages: RouteObject = {
  lazy: page(async () => (await import('./guest-layout')).GuestLayout),
  children: [
    { path: 'login', lazy: page(async () => (await import('@/routes/login')).LoginPage) },
    { path: 'register', lazy: page(async () => (await import('@/routes/register')).RegisterPage) },
    {
      path: 'forgot-password',
      lazy: page(async () => (await import('@/routes/password-reset')).ForgotPasswordPage),
    },
    {
      path: 'reset-password',
      lazy: page(async () => (await import('@/routes/password-reset')).ResetPasswordPage),
    },
  ],
};

const menteePages: RouteObject = {
  path: 'mentee',
  handle: { role: 'mentee' },
  children: [
    { index: true, lazy: page(async () => (await import('@/routes/mentee/dashboard')).MenteeDashboardPage) },
    { path: 'book', lazy: page(async () => (await import('@/routes/mentee/book')).BookPage) },
    { path: 'bookings', lazy: page(async () => (await import('@/routes/mentee/bookings')).BookingsPage) },
    { path: 'mocks', lazy: page(async () => (await import('@/routes/mentee/mocks')).MenteeMocksPage) },
    {
      path: 'feedback',
      lazy: page(async () => (await import('@/routes/mentee/feedback')).MenteeFeedbackPage),
    },
    { path: 'practice', lazy: page(async () => (await import('@/routes/mentee/practice')).PracticePage) },
    { path: 'resume', lazy: page(async () => (await import('@/routes/mentee/resume')).ResumePage) },
    { path: 'plans', lazy: page(async () => (await import('@/routes/mentee/plans')).PlansPage) },
    { path: 'settings', lazy: page(async () => (await import('@/routes/settings')).SettingsPage) },
    {
      path: 'notifications',
      lazy: page(async () => (await import('@/routes/notifications')).NotificationsPage),
    },
  ],
};

const mentorPages: RouteObject = {
  path: 'mentor',
  handle: { role: 'mentor' },
  children: [
    { index: true, lazy: page(async () => (await import('@/routes/mentor/dashboard')).MentorDashboardPage) },
    { path: 'mocks', lazy: page(async () => (await import('@/routes/mentor/mocks')).MentorMocksPage) },
    {
      path: 'requests',
      lazy: page(async () => (await import('@/routes/mentor/requests')).MentorRequestsPage),
    },
    {
      path: 'feedback',
      lazy: page(async () => (await import('@/routes/mentor/given-feedback')).GivenFeedbackPage),
    },
    { path: 'mentees', lazy: page(async () => (await import('@/routes/mentor/mentees')).MentorMenteesPage) },
    { path: 'profile', lazy: page(async () => (await import('@/routes/mentor/profile')).MentorProfilePage) },
    {
      path: 'mocks/:mock/feedback',
      lazy: page(async () => (await import('@/routes/mentor/give-feedback')).GiveFeedbackPage),
    },
    { path: 'settings', lazy: page(async () => (await import('@/routes/settings')).SettingsPage) },
    {
      path: 'notifications',
      lazy: page(async () => (await import('@/routes/notifications')).NotificationsPage),
    },
  ],
};

const adminPages: RouteObject = {
  path: 'admin',
  handle: { role: 'admin' },
  children: [
    { index: true, lazy: page(async () => (await import('@/routes/admin/dashboard')).AdminDashboardPage) },
    {
      path: 'requests',
      lazy: page(async () => (await import('@/routes/admin/booking-requests')).BookingRequestsPage),
    },
    { path: 'mocks', lazy: page(async () => (await import('@/routes/admin/records')).AdminMocksPage) },
    { path: 'feedback', lazy: page(async () => (await import('@/routes/admin/records')).AdminFeedbackPage) },
    { path: 'mentees', lazy: page(async () => (await import('@/routes/admin/mentees')).AdminMenteesPage) },
    { path: 'orders', lazy: page(async () => (await import('@/routes/admin/records')).AdminOrdersPage) },
    {
      path: 'invoices',
      lazy: page(async () => (await import('@/routes/admin/records')).AdminInvoicesPage),
    },
    {
      path: 'orders/:order',
      lazy: page(async () => (await import('@/routes/admin/order')).AdminOrderPage),
    },
    {
      path: 'differences',
      lazy: page(async () => (await import('@/routes/admin/differences')).DifferencesPage),
    },
    { path: 'audit-log', lazy: page(async () => (await import('@/routes/admin/audit')).AuditPage) },
    { path: 'settings', lazy: page(async () => (await import('@/routes/settings')).SettingsPage) },
    {
      path: 'notifications',
      lazy: page(async () => (await import('@/routes/notifications')).NotificationsPage),
    },
    {
      path: 'moderation',
      lazy: page(async () => (await import('@/routes/admin/moderation')).ModerationPage),
    },
    { path: 'mentors', lazy: page(async () => (await import('@/routes/admin/mentors')).MentorsPage) },
    { path: 'slots', lazy: page(async () => (await import('@/routes/admin/slots')).SlotsPage) },
    { path: 'links', lazy: page(async () => (await import('@/routes/admin/links')).LinksPage) },
    { path: 'companies', lazy: page(async () => (await import('@/routes/admin/companies')).CompaniesPage) },
    { path: 'plans', lazy: page(async () => (await import('@/routes/admin/plans')).AdminPlansPage) },
    { path: 'analytics', lazy: page(async () => (await import('@/routes/admin/analytics')).AnalyticsPage) },
  ],
};

const signedInPages: RouteObject = {
  lazy: page(async () => (await import('./signed-in-layout')).SignedInLayout),
  children: [
    menteePages,
    mentorPages,
    adminPages,
    {
      path: 'settings',
      lazy: page(async () => (await import('@/routes/settings-redirect')).OwnSettingsPage),
    },
    { path: 'community', lazy: page(async () => (await import('@/routes/community')).CommunityPage) },
    { path: 'community/new', lazy: page(async () => (await import('@/routes/community')).NewPostPage) },
    {
      path: 'community/posts/:post',
      lazy: page(async () => (await import('@/routes/community')).ThreadPage),
    },
  ],
};

const paymentPage: RouteObject = {
  lazy: page(async () => (await import('./payment-layout')).PaymentLayout),
  children: [{ path: 'pay/:order', lazy: page(async () => (await import('@/routes/pay')).PayPage) }],
};

/** Gives every page its own error boundary, so the layout stays when a page fails. */
const withBoundaries = (routes: RouteObject[]): RouteObject[] =>
  routes.map((route) =>
    route.children
      ? { ...route, children: withBoundaries(route.children) }
      : { ...route, ErrorBoundary: RouteErrorPage },
  ) as RouteObject[];

export const routes: RouteObject[] = [
  {
    Component: RootLayout,
    ErrorBoundary: CrashPage,
    HydrateFallback: () => null,
    children: [
      { index: true, lazy: page(async () => (await import('@/routes/landing')).LandingPage) },
      publicPages,
      ...withBoundaries([guestPages, signedInPages, paymentPage]),
      { path: '*', Component: NotFoundPage },
    ],
  },
];

export const createAppRouter = () => createBrowserRouter(routes);
