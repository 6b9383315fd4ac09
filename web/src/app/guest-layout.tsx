import { Navigate, Outlet, useLocation, useSearchParams } from 'react-router';
import { homeOf, paths, safeNext } from '@/lib/paths';
import { GuestFrame } from './guest-frame';
import { Providers } from './providers';
import { useSessionRestore } from './session-restore';

/** Layout of the login, registration and password pages. Redirects a signed-in user to where they were going. */
export function GuestLayout() {
  const { session, error } = useSessionRestore();
  const [params] = useSearchParams();
  const setsPassword = useLocation().pathname === '/reset-password';
  if (session.state === 'signed-in' && !setsPassword) {
    return <Navigate to={afterSignIn(params, session.user.role)} replace />;
  }
  const deciding = session.state === 'unknown' && !error;
  return (
    <Providers>
      <GuestFrame>{!deciding && <Outlet />}</GuestFrame>
    </Providers>
  );
}

function afterSignIn(params: URLSearchParams, role: 'mentee' | 'mentor' | 'admin') {
  const plan = params.get('plan');
  if (plan && role === 'mentee') return paths.upgrade(plan);
  return safeNext(params.get('next')) ?? homeOf(role);
}
