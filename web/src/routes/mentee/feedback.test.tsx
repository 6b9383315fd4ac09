import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';

describe('feedback', () => {
  it('shows each scorecard with its verdict', async () => {
    renderApp('/mentee/feedback', createWorld(aUser()));
    const [newest, ...older] = await screen.findAllByRole('article');

    expect(newest).toHaveAccessibleName('Google: Coding');
    expect(within(newest!).getByText('Verdict: hire')).toBeVisible();
    expect(older).toHaveLength(2);
  });

  it('describes the chart as a table for screen readers', async () => {
    renderApp('/mentee/feedback', createWorld(aUser()));
    const table = await screen.findByRole('table', { name: 'Scores over time' });
    const rows = within(table)
      .getAllByRole('row')
      .map((row) => [...row.children].slice(1).map((cell) => cell.textContent));

    expect(rows[0]).toEqual([
      'Problem solving',
      'Communication',
      'Technical depth',
      'Code quality',
      'Overall',
      'Verdict',
    ]);
    expect(rows[1]).toEqual(['2', '2', '3', '2', '2', 'Lean no hire']);
    expect(rows[3]).toEqual(['4', '3', '4', '4', '4', 'Hire']);
  });

  it('shows the overall score adjusted for a strict mentor, and explains it', async () => {
    const world = createWorld(aUser());
    const { mock_id, scheduled_at, interview_type } = world.feedbacks[0]!;
    const scores = { problem_solving: 4, communication: 4, technical_depth: 4, code_quality: 4, overall: 4 };
    const adjusted = { adjustment: 0.3, adjusted_overall: 4.3 };
    world.progress = [{ mock_id, scheduled_at, interview_type, ...scores, ...adjusted }];
    renderApp('/mentee/feedback', world);

    expect(await screen.findByText(/It’s known for 1 of your 1 mock/)).toBeVisible();
    const table = await screen.findByRole('table', { name: 'Scores over time' });
    expect(within(table).getByRole('columnheader', { name: 'Overall, adjusted' })).toBeInTheDocument();
    expect(within(table).getByRole('cell', { name: '4.3' })).toBeInTheDocument();
  });

  it('is shown even if the URL fragment is malformed', async () => {
    renderApp('/mentee/feedback#%E0%A4%A', createWorld(aUser()));

    expect(await screen.findByRole('table', { name: 'Scores over time' })).toBeInTheDocument();
    expect(screen.queryByText('Something went wrong')).not.toBeInTheDocument();
  });

  it('labels the quality score by interview type, and neutrally in a chart of several types', async () => {
    const world = createWorld(aUser());
    world.feedbacks[0]!.interview_type = 'behavioral';
    renderApp('/mentee/feedback', world);
    const table = await screen.findByRole('table', { name: 'Scores over time' });

    expect(
      within(table).getByRole('columnheader', { name: 'Code, design or structure' }),
    ).toBeInTheDocument();
    const [behavioural, coding] = screen.getAllByRole('article');
    expect(within(behavioural!).getByText('Story structure')).toBeVisible();
    expect(within(coding!).getByText('Code quality')).toBeVisible();
  });

  it('scrolls to the scorecard in the URL', async () => {
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView');
    const world = createWorld(aUser());
    renderApp(`/mentee/feedback#feedback-${world.feedbacks[2]!.id}`, world);
    await screen.findAllByRole('article');

    await waitFor(() => expect(scroll.mock.contexts).toHaveLength(1));
    expect(document.activeElement).toHaveAttribute('id', `feedback-${world.feedbacks[2]!.id}`);
  });

  it('lets the mentee rate the mock next to its feedback', async () => {
    renderApp('/mentee/feedback', createWorld(aUser()));

    expect(await screen.findByRole('button', { name: 'Rate this mock' })).toBeVisible();
  });

  it('shows the empty state', async () => {
    renderApp('/mentee/feedback', createWorld(aUser(), { feedbacks: [] }));

    expect(await screen.findByText('No feedback yet')).toBeVisible();
  });
});
