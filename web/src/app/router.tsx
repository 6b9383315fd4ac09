import { createBrowserRouter, type RouteObject } from 'react-router';
import { LandingPage } from '@/routes/landing';
import { NotFoundPage } from '@/routes/not-found';
import { CrashPage } from './crash-page';
import { RootLayout } from './root-layout';

/** A page in a chunk of its own, loaded when somebody goes there. */
const page = (load: () => Promise<RouteObject['Component']>) => async () => ({ Component: await load() });

const publicRoutes: RouteObject[] = [
  { index: true, Component: LandingPage },
  {
    lazy: page(async () => (await import('./guest-layout')).GuestLayout),
    children: [
      { path: 'login', lazy: page(async () => (await import('@/routes/login')).LoginPage) },
      { path: 'register', lazy: page(async () => (await import('@/routes/register')).RegisterPage) },
      {
        path: 'forgot-password',
        lazy: page(async () => (await import('@/routes/forgot-password')).ForgotPasswordPage),
      },
      {
        path: 'reset-password',
        lazy: page(async () => (await import('@/routes/reset-password')).ResetPasswordPage),
      },
    ],
  },
];

export const routes: RouteObject[] = [
  {
    Component: RootLayout,
    ErrorBoundary: CrashPage,
    HydrateFallback: () => null,
    children: [...publicRoutes, { path: '*', Component: NotFoundPage }],
  },
];

export const createAppRouter = () => createBrowserRouter(routes);
