import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { topicsQuery } from '@/lib/api/catalog';
import type { InterviewType } from '@/lib/api/types';
import { Button } from '@/ui/button';
import { Chip, RemovableChip } from '@/ui/chip';
import { Field, FieldGroup } from '@/ui/field';
import { Input } from '@/ui/input';
import { Skeleton } from '@/ui/skeleton';

const MOST = 10;
const LONGEST = 80;

type Props = { type: InterviewType; chosen: string[]; onChange: (topics: string[]) => void };

/** Topics to choose from, and a line to type others into. */
export function TopicPicker({ type, chosen, onChange }: Props) {
  const suggested = useQuery(topicsQuery(type));
  const [typed, setTyped] = useState('');
  const names = suggested.data?.map((topic) => topic.name) ?? [];
  const own = chosen.filter((topic) => !names.includes(topic));
  const full = chosen.length >= MOST;
  const has = (name: string) => chosen.some((one) => one.toLocaleLowerCase() === name.toLocaleLowerCase());

  const add = () => {
    const text = typed.trim().replace(/\s+/g, ' ');
    if (!text || full) return;
    const name = names.find((one) => one.toLocaleLowerCase() === text.toLocaleLowerCase()) ?? text;
    if (!has(name)) onChange([...chosen, name]);
    setTyped('');
  };

  return (
    <FieldGroup
      label="Topics"
      optional
      hint={`Up to ${MOST}. Your mentor prepares for these. ${chosen.length > 0 ? `${chosen.length} chosen.` : ''}`}
    >
      {suggested.isPending && <Skeleton className="h-9 w-full max-w-md rounded-full" />}
      <div className="flex flex-wrap gap-2">
        {names.map((name) => {
          const on = has(name);
          return (
            <Chip
              key={name}
              on={on}
              disabled={full && !on}
              onClick={() => onChange(on ? chosen.filter((one) => one !== name) : [...chosen, name])}
            >
              {name}
            </Chip>
          );
        })}
        {own.map((name) => (
          <RemovableChip
            key={name}
            label={name}
            onRemove={() => onChange(chosen.filter((one) => one !== name))}
          />
        ))}
      </div>
      <div className="flex max-w-md items-end gap-2">
        <div className="flex-1">
          <Field label="Another topic">
            <Input
              value={typed}
              maxLength={LONGEST}
              disabled={full}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
                  event.preventDefault();
                  add();
                }
              }}
            />
          </Field>
        </div>
        <Button look="secondary" onClick={add} disabled={full || !typed.trim()}>
          <Plus aria-hidden />
          Add
        </Button>
      </div>
    </FieldGroup>
  );
}
