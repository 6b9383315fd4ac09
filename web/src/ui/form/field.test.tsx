import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FieldGroup } from './field';

it('describes a group of controls with its hint and its error', () => {
  render(
    <FieldGroup label="Topics" hint="Up to five." error="Choose one.">
      <button type="button">Graphs</button>
    </FieldGroup>,
  );

  expect(screen.getByRole('group', { name: 'Topics' })).toHaveAccessibleDescription(
    'Up to five. Choose one.',
  );
});
