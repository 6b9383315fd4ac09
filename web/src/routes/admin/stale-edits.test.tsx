import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { ok, refuse } from '@/test/fake/envelope';
import { aMentor, aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

/** Answers PUT as the server does when the plan has version 2 and these values; records what was sent. */
async function editGrowth(saved: object) {
  const page = renderApp('/admin/plans', createWorld(aUser({ role: 'admin', plan_id: null })));
  const sent: { version: string | null; body: object }[] = [];
  server.use(
    http.put('*/api/admin/pricing-plans/growth', async ({ request }) => {
      const growth = page.world.plans.find((plan) => plan.plan_id === 'growth')!;
      const current = {
        retired_at: null,
        created_at: '2026-01-01T00:00:00Z',
        ...growth,
        ...saved,
        version: 2,
      };
      const body = (await request.json()) as object;
      sent.push({ version: request.headers.get('If-Match'), body });
      return sent.at(-1)!.version === '"2"'
        ? ok(page.world, { ...current, ...body, version: 3 })
        : refuse(page.world, 412, 'STALE_VERSION', 'Someone else has changed this.', { current });
    }),
  );
  await page.user.click(await screen.findByRole('button', { name: 'Edit Growth' }));
  const dialog = within(await screen.findByRole('dialog'));
  const type = async (label: string, text: string) => {
    await page.user.clear(dialog.getByLabelText(label));
    await page.user.type(dialog.getByLabelText(label), text);
  };
  const press = (name: string) => page.user.click(dialog.getByRole('button', { name }));
  return { page, sent, dialog, type, press };
}

const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

describe('editing a plan that someone else has changed', () => {
  it('keeps the input, updates the other fields, and saves over the new version', async () => {
    const { sent, dialog, type, press } = await editGrowth({ price: 549900, name: 'Growth 2027' });
    await type('Name', 'Growth Plus');
    await press('Save');

    const name = within(await dialog.findByRole('row', { name: /^Name/ }));
    expect(name.getByText('Growth 2027')).toBeVisible();
    expect(name.getByText('Growth Plus')).toBeVisible();
    expect(dialog.getByText(/They also changed Price in rupees \(5499\)/)).toBeVisible();
    expect(dialog.getByLabelText('Name')).toHaveValue('Growth Plus');
    expect(dialog.getByLabelText('Price in rupees')).toHaveValue('5499');

    await press('Save mine');
    await gone();
    expect(sent.map((one) => one.version)).toEqual(['"1"', '"2"']);
    expect(sent[1]!.body).toMatchObject({ name: 'Growth Plus', price: 549900 });
  });

  it('can be discarded in favour of the saved version', async () => {
    const { dialog, type, press } = await editGrowth({ name: 'Growth 2027' });
    await type('Name', 'Growth Plus');
    await press('Save');
    await dialog.findByRole('row', { name: /^Name/ });

    await press('Use theirs');

    expect(dialog.getByLabelText('Name')).toHaveValue('Growth 2027');
    expect(dialog.queryByText('Someone else saved changes while you were editing')).not.toBeInTheDocument();
  });
});

describe('a price that differs by more than half', () => {
  it('is saved only after confirmation', async () => {
    const { page, sent, type, press } = await editGrowth({});
    await type('Price in rupees', '49');
    await press('Save');

    const question = within(await screen.findByRole('alertdialog'));
    expect(question.getByText('₹4,999')).toBeVisible();
    expect(question.getByText('₹49')).toBeVisible();
    await page.user.click(question.getByRole('button', { name: 'Go back' }));
    expect(sent).toEqual([]);

    await press('Save');
    await page.user.click(await screen.findByRole('button', { name: 'Change the price' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]!.body).toMatchObject({ price: 4900 });
  });

  it('needs no confirmation when it changes by half', async () => {
    const { sent, type, press } = await editGrowth({});
    await type('Price in rupees', '7498.50');
    await press('Save');

    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]!.body).toMatchObject({ price: 749850 });
  });
});

describe('a mentor’s profile that an admin has changed', () => {
  it('keeps the mentor’s input, and shows both values of each field that differs', async () => {
    const page = renderApp('/mentor/profile', createWorld(aUser({ role: 'mentor', plan_id: null })));
    const sent: (string | null)[] = [];
    server.use(
      http.put('*/api/mentor/profile', async ({ request }) => {
        const version = request.headers.get('If-Match');
        sent.push(version);
        const current = { ...page.world.profile, headline: 'From the admin', weekly_capacity: 2, version: 9 };
        return version === '"9"'
          ? ok(page.world, { ...current, ...((await request.json()) as object), version: 10 })
          : refuse(page.world, 412, 'STALE_VERSION', 'Someone else has changed this.', { current });
      }),
    );
    const headline = await screen.findByLabelText(/^Headline/);
    await page.user.clear(headline);
    await page.user.type(headline, 'From the mentor');
    await page.user.click(screen.getByRole('button', { name: 'Save profile' }));

    const row = within(await screen.findByRole('row', { name: /^Headline/ }));
    expect(row.getByText('From the admin')).toBeVisible();
    expect(headline).toHaveValue('From the mentor');
    expect(screen.getByText(/They also changed Maximum mocks a week \(2\)/)).toBeVisible();

    await page.user.click(screen.getByRole('button', { name: 'Save mine' }));
    expect(await screen.findByText('Profile saved')).toBeVisible();
    expect(sent).toEqual([`"${page.world.profile.version}"`, '"9"']);
    expect(screen.queryByRole('row', { name: /^Headline/ })).not.toBeInTheDocument();
  });
});

describe('pausing an account that someone else has changed', () => {
  /** Answers PATCH as the server does when the record has version 2 and these values; returns the versions sent. */
  function refuseVersion1(page: ReturnType<typeof renderApp>, url: string, record: object, saved: object) {
    const versions: (string | null)[] = [];
    const current = { ...record, ...saved, version: 2 };
    server.use(
      http.patch(url, ({ request }) => {
        versions.push(request.headers.get('If-Match'));
        return versions.at(-1) === '"2"'
          ? ok(page.world, { ...current, status: 'Paused', version: 3 })
          : refuse(page.world, 412, 'STALE_VERSION', 'Someone else has changed this.', { current });
      }),
    );
    return versions;
  }

  const openPage = (path: string, parts: Parameters<typeof createWorld>[1]) =>
    renderApp(path, createWorld(aUser({ role: 'admin', plan_id: null }), parts));

  const choose = async (page: ReturnType<typeof renderApp>, name: string, item: string) => {
    await page.user.click(await screen.findByRole('button', { name: `Actions for ${name}` }));
    await page.user.click(await screen.findByRole('menuitem', { name: item }));
  };

  it('says that the mentee’s account is still active, and pauses the version shown', async () => {
    const mentee = aUser({ version: 1 });
    const page = openPage('/admin/mentees', {});
    page.world.users.push(mentee);
    const versions = refuseVersion1(page, '*/api/admin/mentees/:id', mentee, { plan_name: 'Accelerator' });
    await choose(page, mentee.name, 'Pause account');
    await page.user.click(await screen.findByRole('button', { name: 'Pause account' }));

    expect(
      await screen.findByText(/has changed Meera Nair’s account. It’s still active, on Accelerator/),
    ).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Pause account' }));
    expect(await screen.findByText('Meera Nair’s account is paused')).toBeVisible();
    expect(versions).toEqual(['"1"', '"2"']);
  });

  it('says that the mentor is already paused, and changes nothing', async () => {
    const mentor = aMentor({ name: 'Kavya Rao', version: 1 });
    const page = openPage('/admin/mentors', { mentors: [mentor] });
    const versions = refuseVersion1(page, '*/api/admin/mentors/:id', mentor, { status: 'Paused' });
    await choose(page, 'Kavya Rao', 'Pause…');
    await page.user.click(await screen.findByRole('button', { name: 'Pause' }));

    expect(
      await screen.findByText('Someone else has changed Kavya Rao. They’re already paused.'),
    ).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Close' }));
    await gone();
    expect(versions).toEqual(['"1"']);
  });
});
