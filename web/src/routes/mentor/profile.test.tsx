import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { refuse } from '@/test/fake/envelope';
import { aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const aMentorsWorld = () => createWorld(aUser({ role: 'mentor', name: 'Kavya Rao', plan_id: null }));
const save = () => screen.getByRole('button', { name: 'Save profile' });

describe("a mentor's profile", () => {
  it('saves all fields and previews what mentees see', async () => {
    const { user, world } = renderApp('/mentor/profile', aMentorsWorld());
    const headline = await screen.findByLabelText(/^Headline/);
    expect(save()).toBeDisabled();
    await user.clear(headline);
    await user.type(headline, 'Principal engineer');
    await user.click(await screen.findByRole('button', { name: 'Amazon' }));
    await user.type(screen.getByLabelText('Another company'), 'Zerodha{Enter}');
    await user.click(screen.getByRole('button', { name: 'System design' }));
    await user.clear(screen.getByLabelText('Maximum mocks a week'));
    await user.type(screen.getByLabelText('Maximum mocks a week'), '7');

    const preview = within(screen.getByRole('article', { name: 'Kavya Rao' }));
    expect(preview.getByText('Principal engineer')).toBeVisible();
    expect(preview.getByText('Zerodha')).toBeVisible();

    await user.click(save());
    expect(await screen.findByText('Profile saved')).toBeVisible();
    expect(world.profile).toMatchObject({
      headline: 'Principal engineer',
      bio: 'Likes clean reasoning more than quick answers.',
      current_company: 'Google',
      years_experience: 13,
      companies: ['Google', 'Meta', 'Amazon', 'Zerodha'],
      interview_types: ['coding', 'system_design'],
      topics: ['Graphs'],
      timezone: 'Asia/Kolkata',
      weekly_capacity: 7,
    });
  });

  it('requires an interview type and whole numbers, and nothing else', async () => {
    const { user, world } = renderApp('/mentor/profile', aMentorsWorld());
    await user.click(await screen.findByRole('button', { name: 'Coding' }));
    await user.clear(screen.getByLabelText('Maximum mocks a week'));
    await user.clear(screen.getByLabelText(/^Years of experience/));
    await user.clear(screen.getByLabelText(/^Headline/));
    await user.click(save());
    expect(await screen.findByText(/Choose at least one/)).toBeVisible();
    expect(screen.getByText('Enter a whole number from 0 to 100.')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'HR round' }));
    await user.type(screen.getByLabelText('Maximum mocks a week'), '0');
    await user.click(save());
    expect(await screen.findByText('Profile saved')).toBeVisible();
    expect(world.profile).toMatchObject({
      headline: null,
      years_experience: null,
      interview_types: ['hr_round'],
      weekly_capacity: 0,
    });
  });

  it('shows the server’s errors at their fields, and keeps the input offline', async () => {
    const { user, world } = renderApp('/mentor/profile', aMentorsWorld());
    const headline = await screen.findByLabelText(/^Headline/);
    await user.type(headline, ', again');
    server.use(http.put('*/api/mentor/profile', () => HttpResponse.error(), { once: true }));
    await user.click(save());
    expect(await screen.findByText(/We can’t reach Codementee/)).toBeVisible();

    server.use(
      http.put('*/api/mentor/profile', () =>
        refuse(world, 422, 'VALIDATION_FAILED', 'Some fields are not valid.', {
          errors: [{ field: 'companies[1]', message: 'is too long' }],
        }),
      ),
    );
    await user.click(save());
    expect(await screen.findByText('This is too long')).toBeVisible();
    expect(headline).toHaveValue('Staff engineer, search, again');
  });

  it('shows an error and retries', async () => {
    const world = aMentorsWorld();
    const { user } = renderApp('/mentor/mentees', world);
    await screen.findByRole('article', { name: 'Meera Nair' });
    server.use(
      http.get('*/api/mentor/profile', () => refuse(world, 404, 'NOT_FOUND', 'Not there.'), { once: true }),
    );
    await user.click(screen.getAllByRole('link', { name: 'Profile' })[0]!);
    expect(await screen.findByText('Not there.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(save()).toBeVisible());
  });
});
