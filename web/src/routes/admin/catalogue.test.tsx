import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { ok, refuse } from '@/test/fake/envelope';
import { aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const open = (path: string) => renderApp(path, createWorld(aUser({ role: 'admin', plan_id: null })));
type Opened = ReturnType<typeof open>;

const sent = ({ world }: Opened, method: string) =>
  world.requests.filter((one) => one.method === method).map((one) => one.body);

async function choose({ user }: Opened, row: string, action: string, role = 'dialog') {
  await user.click(await screen.findByRole('button', { name: `Actions for ${row}` }));
  await user.click(await screen.findByRole('menuitem', { name: action }));
  return within(await screen.findByRole(role));
}

const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

/** Refuses the next deletion under this path with IN_USE. */
const refuseRemoval = ({ world }: Opened, path: string) =>
  server.use(http.delete(`*${path}/*`, () => refuse(world, 409, 'IN_USE', 'Something refers to it.')));

describe('companies', () => {
  it('can be added with typed tracks', async () => {
    const page = open('/admin/companies');
    await page.user.click(await screen.findByRole('button', { name: 'Add a company' }));
    const dialog = within(await screen.findByRole('dialog'));
    await page.user.type(dialog.getByLabelText('Name'), 'Razorpay');
    await page.user.selectOptions(dialog.getByLabelText('Category'), 'Startup');
    await page.user.type(dialog.getByLabelText('Another track'), 'general{Enter}');
    expect(dialog.getByText('Every company has General already')).toBeVisible();
    await page.user.clear(dialog.getByLabelText('Another track'));
    await page.user.type(dialog.getByLabelText('Another track'), 'Lead  SDE{Enter}');
    await page.user.click(dialog.getByRole('button', { name: 'Add company' }));
    await gone();
    expect(sent(page, 'post')).toEqual([
      {
        name: 'Razorpay',
        category: 'startup',
        interview_tracks: ['lead_sde'],
        difficulty_levels: ['junior', 'mid', 'senior'],
        description: null,
        logo_url: null,
      },
    ]);
  });

  it('need a category, a track and a level', async () => {
    const page = open('/admin/companies');
    await page.user.click(await screen.findByRole('button', { name: 'Add a company' }));
    const dialog = within(await screen.findByRole('dialog'));
    for (const level of ['Junior', 'Mid-level', 'Senior']) {
      await page.user.click(dialog.getByRole('button', { name: level }));
    }
    await page.user.click(dialog.getByRole('button', { name: 'Add company' }));
    expect(await dialog.findByText('Choose a category')).toBeVisible();
    expect(dialog.getByText('Add at least one track')).toBeVisible();
    expect(dialog.getByText('Choose at least one level')).toBeVisible();
  });

  it('keep their other fields when edited', async () => {
    const page = open('/admin/companies');
    const dialog = await choose(page, 'Google', 'Edit…');
    await page.user.click(await dialog.findByRole('button', { name: 'Staff and above' }));
    await page.user.click(dialog.getByRole('button', { name: 'Save' }));
    await gone();
    expect(sent(page, 'put')).toMatchObject([
      {
        name: 'Google',
        interview_tracks: ['L3', 'L4', 'L5', 'L6'],
        difficulty_levels: ['junior', 'mid', 'senior'],
      },
    ]);
  });

  it('cannot be deleted when booked, and the dialog says why', async () => {
    const page = open('/admin/companies');
    refuseRemoval(page, '/api/admin/companies');
    const dialog = await choose(page, 'Meta', 'Delete…', 'alertdialog');
    await page.user.click(dialog.getByRole('button', { name: 'Delete company' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('It has bookings');
  });
});

describe('meeting links', () => {
  it('can be added once', async () => {
    const page = open('/admin/links');
    await page.user.click(await screen.findByRole('button', { name: 'Add a link' }));
    const dialog = within(await screen.findByRole('dialog'));
    await page.user.type(dialog.getByLabelText('Name'), 'Room Basil');
    await page.user.type(dialog.getByLabelText('Link'), 'https://meet.example/amber');
    await page.user.click(dialog.getByRole('button', { name: 'Add link' }));
    expect(await dialog.findByText('You’ve already added this link.')).toBeVisible();
    await page.user.clear(dialog.getByLabelText('Link'));
    await page.user.type(dialog.getByLabelText('Link'), 'https://meet.example/basil');
    await page.user.click(dialog.getByRole('button', { name: 'Add link' }));
    expect(await screen.findByRole('rowheader', { name: 'Room Basil' })).toBeVisible();
  });

  it('cannot be deleted when a mock needs them', async () => {
    const page = open('/admin/links');
    refuseRemoval(page, '/api/admin/meet-links');
    const dialog = await choose(page, 'Room Amber', 'Delete…', 'alertdialog');
    await page.user.click(dialog.getByRole('button', { name: 'Delete link' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('An upcoming mock uses it');
  });

  it('have an empty state that asks for the first one', async () => {
    const page = open('/admin/links');
    server.use(http.get('*/api/admin/meet-links', () => ok(page.world, [])));
    expect(await screen.findByText('No meeting links yet')).toBeVisible();
  });
});

describe('pricing plans', () => {
  it('take rupees, send paise, and send null for no limit', async () => {
    const page = open('/admin/plans');
    await page.user.click(await screen.findByRole('button', { name: 'Add a plan' }));
    const dialog = within(await screen.findByRole('dialog'));
    await page.user.type(dialog.getByLabelText('Name'), 'Sprint Pro');
    expect(dialog.getByLabelText('ID')).toHaveValue('sprint-pro');
    await page.user.type(dialog.getByLabelText('Price in rupees'), '5,999.50');
    await page.user.clear(dialog.getByLabelText('Months'));
    await page.user.type(dialog.getByLabelText('Months'), '2');
    expect(dialog.getByText('₹3,000')).toBeVisible();
    await page.user.click(dialog.getByRole('checkbox', { name: 'AI tool uses: unlimited' }));
    await page.user.type(dialog.getByLabelText(/Features/), 'One mock{Enter}All the tools');
    await page.user.click(dialog.getByRole('button', { name: 'Add plan' }));
    await gone();
    expect(sent(page, 'post')).toEqual([
      {
        plan_id: 'sprint-pro',
        name: 'Sprint Pro',
        price: 599950,
        duration_months: 2,
        limits: { mock_interviews: 1, resume_reviews: 1, ai_tools: null },
        features: ['One mock', 'All the tools'],
        is_popular: false,
        display_order: 4,
      },
    ]);
    expect(await screen.findByRole('article', { name: 'Sprint Pro' })).toHaveTextContent('Unlimited');
  });

  it('show an error for a duplicate id', async () => {
    const page = open('/admin/plans');
    await page.user.click(await screen.findByRole('button', { name: 'Add a plan' }));
    const dialog = within(await screen.findByRole('dialog'));
    await page.user.type(dialog.getByLabelText('Name'), 'Growth');
    await page.user.type(dialog.getByLabelText('Price in rupees'), '1');
    await page.user.click(dialog.getByRole('button', { name: 'Add plan' }));
    expect(await dialog.findByText('There’s already a plan with this ID.')).toBeVisible();
  });

  it('stay listed after being retired', async () => {
    const page = open('/admin/plans');
    await page.user.click(await screen.findByRole('button', { name: 'Retire Growth' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getByText(/you can’t undo this/)).toBeVisible();
    await page.user.click(dialog.getByRole('button', { name: 'Retire plan' }));
    expect(within(await screen.findByRole('region', { name: 'Retired' })).getByText('Growth')).toBeVisible();
  });
});
