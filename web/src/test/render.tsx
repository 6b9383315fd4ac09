import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { queryClient } from '@/app/providers';
import { routes } from '@/app/router';
import { signedIn } from '@/lib/session';
import { fakeServer } from '@/test/fake/handlers';
import { createWorld, type World } from '@/test/fake/world';
import { server } from './server';

/** Renders the whole app at a path on a fake server. The world's user is signed in. */
export function renderApp(path: string, world: World = createWorld(null)) {
  queryClient.clear();
  server.use(...fakeServer(world));
  if (world.user) signedIn({ access_token: `token-${world.token}`, user: structuredClone(world.user) });
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  render(<RouterProvider router={router} />);
  return {
    world,
    user: userEvent.setup(),
    /** Reads all data again, as the page does when its window gets the focus. */
    refetch: () => queryClient.invalidateQueries(),
    path: () => router.state.location.pathname + router.state.location.search,
  };
}
