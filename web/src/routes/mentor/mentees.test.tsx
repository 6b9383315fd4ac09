import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';

const aMentorsWorld = () => createWorld(aUser({ role: 'mentor', name: 'Kavya Rao', plan_id: null }));

describe("a mentor's mentees", () => {
  it('shows each mentee’s target role and mocks', async () => {
    renderApp('/mentor/mentees', aMentorsWorld());
    const mentee = within(await screen.findByRole('article', { name: 'Meera Nair' }));
    expect(mentee.getByText('Target role: Staff engineer')).toBeVisible();
    expect(mentee.getByText(/^2 mocks with you\. Last:/)).toBeVisible();
  });

  it('shows the empty state', async () => {
    const world = aMentorsWorld();
    world.mentees = [];
    renderApp('/mentor/mentees', world);
    expect(await screen.findByText('No mentees yet')).toBeVisible();
    expect(screen.getByRole('link', { name: 'See your profile' })).toHaveAttribute('href', '/mentor/profile');
  });
});
