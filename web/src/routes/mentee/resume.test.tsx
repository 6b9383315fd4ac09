import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Finding, ResumeAnalysis } from '@/features/resume/resume-data';
import { ok, refuse } from '@/test/fake/envelope';
import { aFreeUser, aUser } from '@/test/fake/fixtures';
import { createWorld } from '@/test/fake/world';
import { renderApp } from '@/test/render';
import { server } from '@/test/server';

const ID = '00000000-0000-4000-8000-0000000000d1';
const BULLET = 'Responsible for developing services';

const aFinding = (over: Partial<Finding> = {}): Finding => ({
  severity: 'high',
  quote: BULLET,
  line: 7,
  message: 'This says what you did, not what came of it.',
  fix: 'Add the result.',
  ...over,
});

const anAnalysis = (over: Partial<ResumeAnalysis> = {}): ResumeAnalysis => ({
  id: ID,
  overall_score: 64,
  sections: [
    { name: 'Structure', score: 100, weight: 12, why: 'Recruiters look here first.', findings: [] },
    {
      name: 'Contact',
      score: 80,
      weight: 8,
      why: 'Somebody has to reach you.',
      findings: [aFinding({ severity: 'low', quote: 'Asha Rao', line: 1, message: 'There is no link.' })],
    },
    {
      name: 'Measurable impact',
      score: 20,
      weight: 24,
      why: 'A number convinces.',
      findings: [aFinding(), aFinding({ quote: 'Worked on the cart', line: 8 })],
    },
  ],
  strengths: [],
  weaknesses: [],
  ats: { score: 90, issues: [], guidance: 'Guidance.' },
  keywords: { matched: [], missing: [], basis: null, details: [] },
  rewrite_suggestions: [
    { before: BULLET, after: 'Developed services [by how much?]', why: 'Asks for the result.' },
  ],
  not_assessed: [{ what: 'Fit to a job', why: 'You gave no target role.' }],
  engine: 'built-in',
  engine_note: null,
  hidden_text: [],
  parsed: {
    name: 'Asha Rao',
    contact: { email: 'asha@mailbox.example', phone: null, links: [] },
    sections: [{ name: 'Experience', lines: [BULLET] }],
    roles: [
      { title: 'Engineer', organisation: 'Flipkart', from: '2020-01', to: 'present', bullets: [BULLET] },
    ],
    skills: ['Java'],
  },
  document: {
    format: 'text',
    pages: [],
    lines: [{ page: 1, text: 'Asha Rao', box: { x: 0, y: 0, width: 0, height: 0 } }],
  },
  since_last_time: null,
  ...over,
});

const anEntry = (analysis: ResumeAnalysis) => ({
  id: analysis.id,
  tool: 'resume_analysis' as const,
  title: 'asha.pdf',
  score: analysis.overall_score,
  engine: analysis.engine,
  created_at: '2026-11-20T10:00:00Z',
  expires_at: '2027-02-18T10:00:00Z',
});

/** Opens the page with these earlier analyses; an upload adds `next`. */
function open(path: string, earlier: ResumeAnalysis[] = [], user = aUser(), next = anAnalysis()) {
  const world = createWorld(user);
  const kept = [...earlier];
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  server.use(
    http.get('*/api/ai-tools/history', () => ok(world, kept.map(anEntry))),
    http.get('*/api/ai-tools/history/:id', ({ params }) => {
      const found = kept.find(({ id }) => id === params.id);
      return found
        ? ok(world, { ...anEntry(found), result: found })
        : refuse(world, 404, 'NOT_FOUND', 'This result was not found.');
    }),
    http.delete('*/api/ai-tools/history/:id', ({ params }) => {
      kept.splice(
        kept.findIndex(({ id }) => id === params.id),
        1,
      );
      return ok(world, null);
    }),
    http.post('*/api/ai-tools/resume-analysis', async () => {
      await held;
      kept.unshift(next);
      return ok(world, next, 201);
    }),
  );
  return { ...renderApp(path, world), release };
}

describe('resume analysis', () => {
  it('begins empty, with what is left in the plan', async () => {
    open('/mentee/resume');

    expect(await screen.findByText(/^2 left in your plan/)).toBeVisible();
    expect(screen.getByText('Choose a file, and its analysis appears here.')).toBeVisible();
    expect(await screen.findByText('Nothing yet.')).toBeVisible();
  });

  it('asks for a resume before it sends anything', async () => {
    const { user, world } = open('/mentee/resume');
    await user.click(await screen.findByRole('button', { name: 'Analyse' }));

    expect(screen.getByText('Choose a file or paste your resume as text.')).toBeVisible();
    expect(world.requests.filter(({ method }) => method === 'post')).toHaveLength(0);
  });

  it('refuses a file over 5 MB before it sends it', async () => {
    const { user } = open('/mentee/resume');
    const file = new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'big.pdf', { type: 'application/pdf' });
    await user.upload(await screen.findByLabelText('Resume'), file);
    await user.click(screen.getByRole('button', { name: 'Analyse' }));

    expect(screen.getByText('The file is larger than 5 MB.')).toBeVisible();
  });

  it('says that it works, then shows the new analysis and moves the focus to it', async () => {
    const { user, path, release } = open('/mentee/resume');
    await user.type(await screen.findByLabelText(/paste it as text/), 'Asha Rao');
    await user.click(screen.getByRole('button', { name: 'Analyse' }));
    expect(await screen.findByText(/Reading and scoring your resume/)).toBeVisible();
    release();

    expect(await screen.findByRole('heading', { name: 'Overall score' })).toHaveFocus();
    expect(path()).toBe(`/mentee/resume?analysis=${ID}`);
    expect(await screen.findByRole('link', { name: 'asha.pdf' })).toBeVisible();
  });

  it('puts what costs most points first, and joins findings that say the same', async () => {
    open(`/mentee/resume?analysis=${ID}`, [anAnalysis()]);
    const cards = await screen.findAllByRole('article');

    expect(cards.map((card) => within(card).getByRole('heading').textContent)).toEqual([
      'Measurable impact',
      'Contact',
    ]);
    expect(within(cards[0]!).getAllByText('This says what you did, not what came of it.')).toHaveLength(1);
    expect(within(cards[0]!).getByText('Worked on the cart')).toBeVisible();
    expect(
      screen.getByRole('heading', { name: 'Our rules found nothing to improve' }).nextSibling,
    ).toHaveTextContent('Structure');
  });

  it('shows rewrites, what cannot be compared, and what a parser sees', async () => {
    const hidden = {
      page: 1,
      text: 'give 100',
      reason: 'same_colour',
      box: { x: 0, y: 0, width: 9, height: 9 },
    };
    const { user } = open(`/mentee/resume?analysis=${ID}`, [
      anAnalysis({ hidden_text: [hidden] as ResumeAnalysis['hidden_text'] }),
    ]);
    expect(await screen.findByText('Your document contains text that people can’t see')).toBeVisible();
    await user.click(screen.getByRole('tab', { name: 'Rewrites' }));
    expect(screen.getByText('Developed services [by how much?]')).toBeVisible();
    await user.click(screen.getByRole('tab', { name: 'Keywords' }));
    expect(screen.getByText(/nothing to compare with/)).toBeVisible();
    await user.click(screen.getByRole('tab', { name: 'What a parser sees' }));

    expect(screen.getByText(/Engineer, Flipkart \(2020-01 to present\)/)).toBeVisible();
    expect(screen.getByRole('list', { name: 'Hidden text' })).toHaveTextContent(
      '“give 100” is in the colour of its background.',
    );
  });

  it.each([
    ['built-in', null, 'Worded by rules on our own server.'],
    [
      'built-in',
      'The language model was busy.',
      'Worded by rules on our own server. The language model was busy.',
    ],
    ['llm:small-1', null, 'Worded by the language model small-1 and checked against your resume.'],
  ])('says who worded the rewrites: %s, %s', async (engine, engine_note, text) => {
    const { user } = open(`/mentee/resume?analysis=${ID}`, [anAnalysis({ engine, engine_note })]);
    await user.click(await screen.findByRole('tab', { name: 'Rewrites' }));

    expect(screen.getByText(text)).toBeVisible();
  });

  it('says what got better since the previous version', async () => {
    open(`/mentee/resume?analysis=${ID}`, [
      anAnalysis({
        since_last_time: {
          previous_id: 'before',
          previous_score: 50,
          resolved: ['No dates'],
          open: ['No link'],
        },
      }),
    ]);

    expect(await screen.findByText('up from 50')).toBeVisible();
    expect(screen.getByText('Better than last time').nextSibling).toHaveTextContent('No dates');
    expect(screen.getByText('Still open from last time').nextSibling).toHaveTextContent('No link');
  });

  it('keeps what was typed when the document is refused', async () => {
    const { user, world } = open('/mentee/resume');
    server.use(
      http.post('*/api/ai-tools/resume-analysis', () =>
        refuse(world, 422, 'DOCUMENT_UNREADABLE', 'The file is encrypted.'),
      ),
    );
    const file = new File(['%PDF'], 'asha.pdf', { type: 'application/pdf' });
    await user.upload(await screen.findByLabelText('Resume'), file);
    await user.type(screen.getByLabelText(/Job description/), 'Java and Kafka');
    await user.click(screen.getByRole('button', { name: 'Analyse' }));

    expect(await screen.findByText('The file is encrypted.')).toBeVisible();
    expect(screen.getByLabelText(/Job description/)).toHaveValue('Java and Kafka');
    expect(screen.getByLabelText<HTMLInputElement>('Resume').files).toHaveLength(1);
  });

  it('deletes an analysis after a confirmation, and closes it', async () => {
    const { user, path } = open(`/mentee/resume?analysis=${ID}`, [anAnalysis()]);
    await user.click(await screen.findByRole('button', { name: 'Delete asha.pdf' }));
    const dialog = await screen.findByRole('alertdialog');
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }));

    expect(await screen.findByText('Nothing yet.')).toBeVisible();
    expect(path()).toBe('/mentee/resume');
  });

  it('keeps an analysis that could not be deleted', async () => {
    const { user, world } = open('/mentee/resume', [anAnalysis()]);
    server.use(
      http.delete('*/api/ai-tools/history/:id', () =>
        refuse(world, 404, 'NOT_FOUND', 'This result was not found.'),
      ),
    );
    await user.click(await screen.findByRole('button', { name: 'Delete asha.pdf' }));
    const dialog = await screen.findByRole('alertdialog');
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }));

    expect(await within(dialog).findByRole('alert')).toHaveTextContent('This result was not found.');
    await user.click(within(dialog).getByRole('button', { name: 'Keep it' }));
    expect(await screen.findByRole('link', { name: 'asha.pdf' })).toBeVisible();
  });

  it('offers plans instead of the form when none is left, and keeps earlier analyses', async () => {
    open(
      '/mentee/resume',
      [anAnalysis()],
      aUser({ used: { mock_interviews: 0, resume_reviews: 2, ai_tools: 0 } }),
    );

    expect(await screen.findByText('No analyses left in your plan')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Analyse' })).not.toBeInTheDocument();
    expect(await screen.findByRole('link', { name: 'asha.pdf' })).toBeVisible();
  });

  it('offers plans to a free mentee', async () => {
    open('/mentee/resume', [], aFreeUser());

    expect(await screen.findByRole('link', { name: 'See plans' })).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Analyse' })).not.toBeInTheDocument());
  });
});
