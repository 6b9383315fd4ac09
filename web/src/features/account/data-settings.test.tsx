import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { ok, refuse } from '@/test/fake/envelope';
import { aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const open = (world = createWorld(aUser())) => ({
  ...renderApp(`/${world.user!.role}/settings`, world),
  world,
});

const download = () => screen.findByRole('button', { name: 'Download your data' });

async function openDeletion(user: ReturnType<typeof open>['user']) {
  await user.click(await screen.findByRole('button', { name: 'Delete your account' }));
  return within(await screen.findByRole('dialog', { name: 'Delete your account?' }));
}

describe('the download of one’s data', () => {
  it('saves everything as one file', async () => {
    const saved: { file?: Blob; name?: string } = {};
    URL.createObjectURL = (file) => {
      saved.file = file as Blob;
      return 'blob:saved';
    };
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.name = this.download;
    });
    const { user, world } = open();
    await user.click(await download());

    await waitFor(() => expect(saved.name).toMatch(/^codementee-data-\d{4}-\d{2}-\d{2}\.json$/));
    expect(JSON.parse(await saved.file!.text())).toMatchObject({
      sections: { account: [{ name: world.user!.name }] },
    });
  });

  it('says which parts are cut off', async () => {
    const { user, world } = open();
    const exported_at = new Date(world.now()).toISOString();
    server.use(
      http.get('*/api/auth/me/export', () =>
        ok(world, { exported_at, sections: {}, incomplete_sections: ['ai_tools'] }),
      ),
    );
    await user.click(await download());

    expect(await screen.findByText(/only the newest entries of: ai_tools/)).toBeVisible();
  });

  it('shows why it failed', async () => {
    const { user, world } = open();
    server.use(http.get('*/api/auth/me/export', () => refuse(world, 503, 'UNAVAILABLE', 'Try again soon.')));
    await user.click(await download());

    expect(await screen.findByText('We couldn’t collect your data')).toBeVisible();
  });
});

describe('the deletion of an account', () => {
  it('says what goes and what stays', async () => {
    const { user, world } = open();
    const dialog = await openDeletion(user);
    expect(dialog.getByText(/upcoming mocks are cancelled/)).toBeVisible();
    expect(dialog.getByText(/tax law requires it/)).toBeVisible();
    await user.type(dialog.getByLabelText('Your password'), 'codementee-demo');
    await user.click(dialog.getByRole('button', { name: 'Delete my account' }));

    await waitFor(() => expect(world.deleted).toBe(true));
  });

  it('tells a mentor what happens to their mocks', async () => {
    const { user } = open(createWorld(aUser({ role: 'mentor', plan_id: null })));
    const dialog = await openDeletion(user);

    expect(dialog.getByText(/go back to the admins/)).toBeVisible();
  });

  it('keeps the account after a wrong password', async () => {
    const { user, world } = open();
    const dialog = await openDeletion(user);
    await user.type(dialog.getByLabelText('Your password'), 'wrong');
    await user.click(dialog.getByRole('button', { name: 'Delete my account' }));

    expect(await dialog.findByText('That’s not your password')).toBeVisible();
    expect(world.deleted).toBe(false);
  });
});
