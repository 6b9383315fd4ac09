import { screen, waitFor } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { ok } from '@/test/fake/envelope';
import { aMock, aUser } from '@/test/fake/fixtures';
import { createWorld, type World } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const open = (...mocks: World['mocks']) => renderApp('/mentee/mocks', createWorld(aUser(), { mocks }));

describe('rating a mock', () => {
  const held = () =>
    aMock({
      status: 'completed',
      scheduled_at: new Date(Date.now() - 10 * 3_600_000).toISOString(),
      ends_at: new Date(Date.now() - 9 * 3_600_000).toISOString(),
    });

  it('takes stars and a comment, once', async () => {
    const { user, world } = open(held());
    await user.click(await screen.findByRole('button', { name: 'Rate this mock' }));
    await user.click(await screen.findByRole('radio', { name: '4 of 5: Very good' }));
    await user.type(screen.getByLabelText(/Anything to add/), 'Asked why twice.');
    await user.click(screen.getByRole('button', { name: 'Send rating' }));

    expect(await screen.findByRole('img', { name: '4 of 5 stars' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Rate this mock' })).not.toBeInTheDocument();
    expect(world.requests.find(({ path }) => path.endsWith('/rating'))?.body).toEqual({
      stars: 4,
      comment: 'Asked why twice.',
    });
  });

  it('closes the dialog even if the list does not have the rating yet', async () => {
    const { user, world } = open(held());
    server.use(http.post('*/rating', () => ok(world, {}, 201)));
    await user.click(await screen.findByRole('button', { name: 'Rate this mock' }));
    await user.click(await screen.findByRole('radio', { name: '4 of 5: Very good' }));
    await user.click(screen.getByRole('button', { name: 'Send rating' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(screen.getByRole('button', { name: 'Rate this mock' })).toBeVisible();
  });

  it('requires stars', async () => {
    const { user } = open(held());
    await user.click(await screen.findByRole('button', { name: 'Rate this mock' }));
    await user.click(await screen.findByRole('button', { name: 'Send rating' }));

    expect(await screen.findByText('Choose one to five stars')).toBeVisible();
    await waitFor(() => expect(screen.getByRole('radio', { name: '1 of 5: Poor' })).toHaveFocus());
  });

  it('keeps the comment when it could not be sent', async () => {
    const { user } = open(held());
    server.use(http.post('*/rating', () => Response.error()));
    await user.click(await screen.findByRole('button', { name: 'Rate this mock' }));
    await user.click(await screen.findByRole('radio', { name: '5 of 5: Excellent' }));
    await user.type(screen.getByLabelText(/Anything to add/), 'Kind.');
    await user.click(screen.getByRole('button', { name: 'Send rating' }));
    expect(await screen.findByText('We couldn’t save your rating')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Not now' }));
    await user.click(screen.getByRole('button', { name: 'Rate this mock' }));

    expect(await screen.findByLabelText(/Anything to add/)).toHaveValue('Kind.');
  });
});
