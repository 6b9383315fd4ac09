import { act, screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { expect, it } from 'vitest';
import { queryClient } from '@/app/providers';
import { refuse } from '@/test/fake/envelope';
import { aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

it('keeps a half-typed form when a refresh in the background fails, and says so in a line', async () => {
  const world = createWorld(aUser({ role: 'admin', plan_id: null }));
  const { user } = renderApp('/admin/plans', world);
  await user.click(await screen.findByRole('button', { name: 'Edit Growth' }));
  const name = await within(await screen.findByRole('dialog')).findByLabelText('Name');
  await user.type(name, ' 2027');
  server.use(
    http.get('*/api/admin/pricing-plans', () => refuse(world, 404, 'NOT_FOUND', 'Not now.'), { once: true }),
  );
  await act(() => queryClient.refetchQueries({ type: 'active' }));

  expect(name).toHaveValue('Growth 2027');
  expect(await screen.findByText(/We could not refresh this page/)).toBeInTheDocument();
  await act(() => queryClient.refetchQueries({ type: 'active' }));
  await waitFor(() => expect(screen.queryByText(/We could not refresh/)).not.toBeInTheDocument());
});
