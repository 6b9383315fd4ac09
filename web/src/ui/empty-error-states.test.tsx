import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { LoadMore } from './empty-error-states';

function List() {
  const [hasNextPage, setHasNextPage] = useState(true);
  const fetchNextPage = () => setHasNextPage(false);
  const query = { hasNextPage, fetchNextPage, isFetchingNextPage: false, isFetchNextPageError: false };
  return <LoadMore query={query} what="mocks" />;
}

it('moves the focus to the end of the list when the last page has loaded', async () => {
  render(<List />);
  await userEvent.click(screen.getByRole('button', { name: 'Show more mocks' }));

  expect(screen.getByText('No more mocks')).toHaveFocus();
});
