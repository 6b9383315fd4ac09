import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aMock, aUser } from '@/test/fake/given';
import { aWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';

describe('about a mentor', () => {
  it('shows a mentee what the mentor says of themselves, without address or week', async () => {
    const { user, world } = renderApp('/mentee/mocks', aWorld(aUser()));
    await user.click((await screen.findAllByRole('button', { name: 'About Kavya' }))[0]!);
    const dialog = within(await screen.findByRole('dialog', { name: 'Kavya Rao' }));
    expect(await dialog.findByText('Staff engineer, search')).toBeVisible();
    expect(dialog.getByText('Google · 13 years of experience')).toBeVisible();
    expect(dialog.getByText('Coding')).toBeVisible();
    expect(world.requests.filter((one) => one.path.startsWith('/api/mentee/mentors/'))).toHaveLength(1);
  });

  it('says so when there is nothing to be read any more, and leaves the page as it was', async () => {
    const { user, world } = renderApp('/mentee/mocks', aWorld(aUser()));
    const about = (await screen.findAllByRole('button', { name: 'About Kavya' }))[0]!;
    world.mocks = [];
    await user.click(about);
    expect(await screen.findByText('This mentor was not found.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(about).toBeVisible();
  });

  it('is not offered for a mock that was called off', async () => {
    renderApp('/mentee/mocks', aWorld(aUser(), { mocks: [aMock({ status: 'cancelled' })] }));
    await screen.findByRole('article', { name: 'Amazon: Coding' });
    expect(screen.queryByRole('button', { name: /^About/ })).not.toBeInTheDocument();
  });
});
