import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser } from '@/test/fake/given';
import { aWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';

const aMentorsWorld = () => aWorld(aUser({ role: 'mentor', name: 'Kavya Rao', plan_id: null }));

const scores = ['Problem solving', 'Communication', 'Technical depth', 'Code quality', 'Overall'];
const text = 'Enough words to be of use to somebody.';

describe('giving feedback', () => {
  it('sends five scores, three texts and a verdict', async () => {
    const world = aMentorsWorld();
    const held = world.mocks[1]!;
    const { user, path } = renderApp(`/mentor/mocks/${held.id}/feedback`, world);
    for (const [index, name] of scores.entries()) {
      const group = await screen.findByRole('radiogroup', { name });
      await user.click(within(group).getByRole('radio', { name: new RegExp(`^${index + 1}:`) }));
    }
    await user.type(screen.getByLabelText('What went well'), text);
    await user.type(screen.getByLabelText('What to work on'), text);
    await user.type(screen.getByLabelText('What to do next'), text);
    await user.click(screen.getByRole('radio', { name: 'Lean hire' }));
    await user.click(screen.getByRole('button', { name: 'Send the feedback' }));

    await waitFor(() => expect(path()).toBe('/mentor'));
    expect(world.feedbacks[0]).toMatchObject({
      mock_id: held.id,
      problem_solving: 1,
      communication: 2,
      technical_depth: 3,
      code_quality: 4,
      overall: 5,
      strengths: text,
      hireability: 'lean_hire',
    });
  });

  it('says at each part what is missing, and keeps what was typed', async () => {
    const world = aMentorsWorld();
    const address = `/mentor/mocks/${world.mocks[1]!.id}/feedback`;
    const { user } = renderApp(address, world);
    await user.type(await screen.findByLabelText('What went well'), text);
    await user.click(screen.getByRole('button', { name: 'Send the feedback' }));

    expect(await screen.findAllByText('Choose a score.')).toHaveLength(5);
    expect(screen.getByText('Choose a verdict.')).toBeVisible();
    document.body.innerHTML = '';
    renderApp(address, world);
    expect(await screen.findByLabelText('What went well')).toHaveValue(text);
  });
});
