import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it } from 'vitest';
import { type PublicPage, publicPages } from '@/lib/page-meta';
import { aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const headings: Record<PublicPage, string> = {
  landing: 'Practise with the people who ask the questions',
  pricing: 'Plans and prices',
  contact: 'Contact',
  privacy: 'Privacy',
  terms: 'Terms',
  refunds: 'Cancellation and refunds',
};

function tell(name: string, content: string) {
  const meta = document.createElement('meta');
  meta.name = name;
  meta.content = content;
  document.head.append(meta);
}

afterEach(() => {
  document.head.innerHTML = '';
});

describe('a public page', () => {
  it.each(Object.keys(headings) as PublicPage[])(
    'describes itself and links to the other pages: %s',
    async (page) => {
      tell('description', 'something else');
      renderApp(publicPages[page].path);

      expect(await screen.findByRole('heading', { level: 1, name: headings[page] })).toBeVisible();
      await waitFor(() => expect(document.title).toContain(publicPages[page].title));
      expect(document.querySelector('meta[name="description"]')).toHaveAttribute(
        'content',
        publicPages[page].description,
      );
      expect(screen.getByRole('main')).toHaveAttribute('id', 'content');
      expect(screen.getByRole('link', { name: 'Skip to content' })).toHaveAttribute('href', '#content');
      const footer = within(screen.getByRole('navigation', { name: 'Footer' }));
      for (const name of ['Pricing', 'Contact', 'Privacy', 'Terms', 'Refunds']) {
        expect(footer.getByRole('link', { name })).toBeVisible();
      }
    },
  );

  it('offers sign-in to visitors and the dashboard to returning users', async () => {
    renderApp('/terms');
    expect(await screen.findByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/login');
    document.body.innerHTML = '';

    renderApp('/terms', createWorld(aUser({ role: 'mentor' })));
    expect(await screen.findByRole('link', { name: 'Dashboard' })).toHaveAttribute('href', '/mentor');
  });
});

describe('the landing page', () => {
  it('shows plans and companies, and marks the sample feedback as a sample', async () => {
    renderApp('/');

    const growth = await screen.findByRole('article', { name: 'Growth' });
    expect(growth).toHaveTextContent('₹4,999');
    expect(growth).toHaveTextContent('₹1,666 a month');
    expect(within(growth).getByRole('link', { name: 'Choose Growth' })).toHaveAttribute(
      'href',
      '/register?plan=growth',
    );
    expect(await screen.findByText('Flipkart')).toBeVisible();
    const sample = screen.getByRole('article', { name: 'Amazon: Coding' });
    expect(within(sample).getByText('Sample')).toBeVisible();
    expect(within(sample).getByText('Verdict: lean hire')).toBeVisible();
  });
});

describe('the pricing page', () => {
  it('compares the plans line by line', async () => {
    renderApp('/pricing');

    const table = within(await screen.findByRole('table'));
    const names = table.getAllByRole('columnheader').map((header) => header.textContent);
    expect(names.slice(1)).toEqual(['Free', 'Foundation', 'Growth', 'Accelerator']);
    const row = (name: string) =>
      within(table.getByRole('row', { name: new RegExp(`^${name}`) }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    expect(row('Mocks')).toEqual(['Not included', '1', '3', '6']);
    expect(row('Price per mock')).toEqual(['Not included', '₹1,999', '₹1,666', '₹1,500']);
  });

  it('sends mentees to the selected plan', async () => {
    renderApp('/pricing', createWorld(aUser()));

    expect(await screen.findByRole('link', { name: 'Choose Accelerator' })).toHaveAttribute(
      'href',
      '/mentee/plans?plan=accelerator',
    );
  });

  it('shows an error and retries when the plans could not be loaded', async () => {
    const { user } = renderApp('/pricing');
    server.use(http.get('*/api/pricing-plans', () => HttpResponse.json({}, { status: 503 }), { once: true }));

    await user.click(await screen.findByRole('button', { name: 'Try again' }));

    expect(await screen.findByRole('table')).toBeVisible();
  });
});

describe('the contact page', () => {
  it('shows the contact email address from the server', async () => {
    tell('contact', 'support@codementee.example');
    renderApp('/contact');

    expect(await screen.findByRole('link', { name: 'support@codementee.example' })).toHaveAttribute(
      'href',
      'mailto:support@codementee.example',
    );
  });

  it('says where to find the email address if the server provides none', async () => {
    renderApp('/contact');

    expect(await screen.findByText('Reply to any email you’ve had from us.')).toBeVisible();
  });
});

it('shows the terms before registration', async () => {
  renderApp('/register');

  expect(await screen.findByRole('link', { name: 'terms' })).toHaveAttribute('href', '/terms');
  expect(screen.getByRole('link', { name: 'privacy policy' })).toHaveAttribute('href', '/privacy');
});
