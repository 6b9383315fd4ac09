import { Outlet } from 'react-router';
import { Providers } from './providers';

/** Around the design page, which shows toasts and knows nobody. */
export const DesignLayout = () => (
  <Providers>
    <Outlet />
  </Providers>
);
