import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { renderApp } from '@/test/render';

function inDemo() {
  const meta = document.createElement('meta');
  meta.name = 'mode';
  meta.content = 'demo';
  document.head.append(meta);
}

afterEach(() => {
  document.head.innerHTML = '';
});

it('shows every chapter in the demo, and its windows open and close', async () => {
  inDemo();
  const { user } = renderApp('/design');

  expect(await screen.findByRole('heading', { level: 1, name: 'The design system' })).toBeVisible();
  for (const link of within(screen.getByRole('navigation', { name: 'Chapters' })).getAllByRole('link')) {
    expect(document.querySelector(link.getAttribute('href')!)).toBeVisible();
  }
  await user.click(screen.getByRole('button', { name: 'Open a dialog' }));
  expect(await screen.findByRole('dialog', { name: 'A dialog' })).toBeVisible();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await user.click(screen.getByRole('button', { name: 'Say that it worked' }));
  expect(await screen.findByText('Saved')).toBeVisible();
});

it('is not there outside the demo', async () => {
  renderApp('/design');

  expect(await screen.findByRole('heading', { name: 'There is no page here' })).toBeVisible();
});
