import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForm } from 'react-hook-form';
import { expect, it } from 'vitest';
import { DraftNotice } from './draft-notice';
import { usePersistedDraft, usePersistedForm, usePersistedText } from '@/lib/persisted-draft';
import { z } from '@/lib/zod';

type Values = { headline: string; bio: string };

const schema = z.partial(z.object({ headline: z.string(), bio: z.string() }));
const key = 'codementee.draft.test';

function Form({ record, storage = 'device' }: { record: Values; storage?: 'tab' | 'device' }) {
  const form = useForm<Values>({ defaultValues: record });
  const draft = usePersistedForm(form, usePersistedDraft({ key, schema, storage }), record);
  return (
    <>
      <DraftNotice draft={draft} />
      <input aria-label="Headline" {...form.register('headline')} />
      <input aria-label="Bio" {...form.register('bio')} />
    </>
  );
}

const record: Values = { headline: 'Engineer', bio: 'Likes graphs' };
const headline = () => screen.getByLabelText('Headline');
const stored = () => JSON.parse(localStorage.getItem(key) ?? 'null') as { values: Partial<Values> } | null;
const restoredTitle = 'Your unsaved changes were restored';

async function typeAndLeave(text: string) {
  const page = render(<Form record={record} />);
  await userEvent.type(headline(), text);
  page.unmount();
}

it('stores only the changed fields, once typing pauses', async () => {
  render(<Form record={record} />);
  await userEvent.type(headline(), '!');
  expect(stored()).toBeNull();

  await waitFor(() => expect(stored()?.values).toEqual({ headline: 'Engineer!' }));
  await userEvent.type(headline(), '{Backspace}');
  await waitFor(() => expect(stored()).toBeNull());
});

it('says that a draft was restored, and discards it on request', async () => {
  await typeAndLeave('!');
  render(<Form record={record} />);
  expect(screen.getByText(restoredTitle)).toBeVisible();
  expect(headline()).toHaveValue('Engineer!');
  await userEvent.click(screen.getByRole('button', { name: 'Discard them' }));

  expect(headline()).toHaveValue('Engineer');
  expect(stored()).toBeNull();
  expect(screen.queryByText(restoredTitle)).not.toBeInTheDocument();
});

it('keeps what an admin changed in another field, and warns that the record is newer', async () => {
  await typeAndLeave('!');
  render(<Form record={{ ...record, bio: 'Corrected by an admin' }} />);

  expect(headline()).toHaveValue('Engineer!');
  expect(screen.getByLabelText('Bio')).toHaveValue('Corrected by an admin');
  expect(screen.getByText(/The saved version has changed since then/)).toBeVisible();
});

it('updates untouched fields when the record changes while the form is open', async () => {
  const page = render(<Form record={record} />);
  await userEvent.type(headline(), '!');
  page.rerender(<Form record={{ ...record, bio: 'Corrected by an admin' }} />);

  expect(screen.getByLabelText('Bio')).toHaveValue('Corrected by an admin');
  expect(headline()).toHaveValue('Engineer!');
});

it('does not restore a damaged draft', () => {
  localStorage.setItem(key, JSON.stringify({ saved_at: '2026-11-23T08:00:00Z', values: { headline: 7 } }));
  render(<Form record={record} />);

  expect(headline()).toHaveValue('Engineer');
  expect(localStorage.getItem(key)).toBeNull();
});

const fromOtherTab = { saved_at: '2026-11-23T08:00:00Z', version: null, values: { headline: 'Other tab' } };

it('announces a change in another tab and shows it on request', async () => {
  render(<Form record={record} />);
  const otherTab = new BroadcastChannel('codementee.drafts');
  localStorage.setItem(key, JSON.stringify(fromOtherTab));
  act(() => otherTab.postMessage({ key, draft: fromOtherTab }));
  await userEvent.click(await screen.findByRole('button', { name: 'Use the other tab’s changes' }));
  otherTab.close();

  expect(headline()).toHaveValue('Other tab');
  expect(stored()?.values).toEqual({ headline: 'Other tab' });
});

it('does not overwrite the draft of another tab until the user chooses', async () => {
  render(<Form record={record} />);
  localStorage.setItem(key, JSON.stringify(fromOtherTab));
  await userEvent.type(headline(), '!');
  const keep = await screen.findByRole('button', { name: 'Keep this draft' });
  expect(stored()?.values).toEqual({ headline: 'Other tab' });
  await userEvent.click(keep);

  expect(headline()).toHaveValue('Engineer!');
  expect(stored()?.values).toEqual({ headline: 'Engineer!' });
});

function receive(message: { key: string; draft: typeof fromOtherTab | null }) {
  const otherTab = new BroadcastChannel('codementee.drafts');
  otherTab.postMessage(message);
  return otherTab;
}

const endedTitle = 'You sent or discarded this in another tab';

it('says that the draft was sent or discarded in another tab, and discards it here on request', async () => {
  await typeAndLeave('!');
  render(<Form record={record} />);
  const otherTab = receive({ key, draft: null });
  expect(await screen.findByText(endedTitle)).toBeVisible();
  otherTab.close();
  await userEvent.click(screen.getByRole('button', { name: 'Discard it here' }));

  expect(headline()).toHaveValue('Engineer');
  expect(screen.queryByText(endedTitle)).not.toBeInTheDocument();
});

it('does not mention a draft that ended in another tab before this one began', async () => {
  render(<Form record={record} />);
  const offer = receive({ key, draft: fromOtherTab });
  await screen.findByRole('button', { name: 'Use the other tab’s changes' });
  offer.postMessage({ key, draft: null });
  await waitFor(() => expect(screen.queryByRole('button')).not.toBeInTheDocument());
  offer.close();
  await userEvent.type(headline(), '!');

  expect(screen.queryByText(endedTitle)).not.toBeInTheDocument();
});

it('stores the draft again when the user keeps it after it ended in another tab', async () => {
  await typeAndLeave('!');
  render(<Form record={record} />);
  localStorage.removeItem(key);
  const otherTab = receive({ key, draft: null });
  await userEvent.click(await screen.findByRole('button', { name: 'Keep this draft' }));
  otherTab.close();

  await waitFor(() => expect(stored()?.values).toEqual({ headline: 'Engineer!' }));
  expect(headline()).toHaveValue('Engineer!');
});

it('stops offering another tab’s draft once it was sent or discarded', async () => {
  render(<Form record={record} />);
  const otherTab = receive({ key, draft: fromOtherTab });
  await screen.findByRole('button', { name: 'Use the other tab’s changes' });
  otherTab.postMessage({ key, draft: null });
  await waitFor(() => expect(screen.queryByRole('button')).not.toBeInTheDocument());
  otherTab.close();
});

it('tells the other tabs that a draft was discarded', async () => {
  await typeAndLeave('!');
  const otherTab = new BroadcastChannel('codementee.drafts');
  const messages: unknown[] = [];
  otherTab.onmessage = ({ data }) => messages.push(data);
  render(<Form record={record} />);
  await userEvent.click(screen.getByRole('button', { name: 'Discard them' }));

  await waitFor(() => expect(messages).toContainEqual({ key, draft: null }));
  otherTab.close();
});

function TextForm() {
  const [text, setText, draft] = usePersistedText(key);
  return (
    <>
      <DraftNotice draft={draft} />
      <input aria-label="Reason" value={text} onChange={(event) => setText(event.target.value)} />
    </>
  );
}

it('says that a text was restored, and drops it on request', async () => {
  const page = render(<TextForm />);
  await userEvent.type(screen.getByLabelText('Reason'), 'Ill');
  expect(screen.queryByText(restoredTitle)).not.toBeInTheDocument();
  page.unmount();
  render(<TextForm />);
  expect(screen.getByText(restoredTitle)).toBeVisible();
  expect(screen.getByLabelText('Reason')).toHaveValue('Ill');
  await userEvent.click(screen.getByRole('button', { name: 'Discard them' }));

  expect(screen.getByLabelText('Reason')).toHaveValue('');
  expect(screen.queryByText(restoredTitle)).not.toBeInTheDocument();
  expect(sessionStorage.getItem(key)).toBeNull();
});
