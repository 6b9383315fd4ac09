import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { aSlot } from '@/test/fake/fixtures';
import { SlotPicker, slotsQuery } from './slot-picker';

const slots = [1, 2, 3, 4, 5].map((day) => aSlot(`2099-01-0${day}T10:00:00Z`));

function Picker() {
  const [chosen, setChosen] = useState(slots.slice(0, 2));
  return <SlotPicker type="coding" chosen={chosen} onChange={(next) => setChosen(next as typeof slots)} />;
}

function open() {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(slotsQuery('coding').queryKey, slots);
  render(
    <QueryClientProvider client={queries}>
      <Picker />
    </QueryClientProvider>,
  );
}

it('moves the focus to the next time when one is removed, and to the heading after the last', async () => {
  open();
  await userEvent.click(screen.getByRole('button', { name: 'Remove second choice' }));
  const first = screen.getByRole('button', { name: 'Remove first choice' });
  await waitFor(() => expect(first).toHaveFocus());
  await userEvent.click(first);

  await waitFor(() => expect(screen.getByRole('heading', { name: 'Your times' })).toHaveFocus());
});

it('moves the focus to the first of the last days when they are shown', async () => {
  open();
  await userEvent.click(screen.getByRole('button', { name: 'Show later days' }));

  await waitFor(() => expect(screen.getAllByRole('region')[3]).toHaveFocus());
});
