import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { TagPicker } from './tag-picker';

const suggestions = Array.from({ length: 25 }, (_, index) => `Topic ${index + 1}`);

function Picker({ initial }: { initial: string[] }) {
  const [chosen, setChosen] = useState(initial);
  const texts = { label: 'Topics', addLabel: 'Another topic' };
  return <TagPicker {...texts} suggestions={suggestions} chosen={chosen} onChange={setChosen} max={9} />;
}

const button = (name: string) => screen.getByRole('button', { name });

it('moves the focus to the next control when a tag is removed', async () => {
  render(<Picker initial={['Mine', 'Yours']} />);
  await userEvent.click(button('Remove Mine'));
  await waitFor(() => expect(button('Remove Yours')).toHaveFocus());
  await userEvent.click(button('Remove Yours'));
  await waitFor(() => expect(button('Show 5 more')).toHaveFocus());
});

it('moves the focus to the first tag that was hidden', async () => {
  render(<Picker initial={['Mine', 'Topic 21']} />);
  await userEvent.click(button('Show 4 more'));

  await waitFor(() => expect(button('Topic 22')).toHaveFocus());
});
