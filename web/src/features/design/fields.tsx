import { useState } from 'react';
import { Checkbox } from '@/ui/checkbox';
import { ChipChoice } from '@/ui/chip-choice';
import { ChoiceCard, ChoiceCards } from '@/ui/choice-cards';
import { Combobox } from '@/ui/combobox';
import { Field, FieldGroup } from '@/ui/field';
import { Input, Textarea } from '@/ui/input';
import { PasswordInput } from '@/ui/password-input';
import { SearchBox } from '@/ui/search-box';
import { Select } from '@/ui/select';
import { Chapter, Specimen } from './frame';

const types = [
  { value: 'coding', name: 'Coding' },
  { value: 'system_design', name: 'System design' },
  { value: 'behavioral', name: 'Behavioural' },
];

export function Fields() {
  const [query, setQuery] = useState('');
  const [company, setCompany] = useState('amazon');
  const [card, setCard] = useState('coding');
  const [chosen, setChosen] = useState<string[]>(['coding']);
  return (
    <Chapter id="fields" title="Fields">
      <Specimen name="Text" stacked>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label="Name">
            <Input defaultValue="Meera Nair" />
          </Field>
          <Field label="What you aim for" optional hint="As on the job’s page.">
            <Input placeholder="Senior backend engineer" />
          </Field>
          <Field label="Email" error="This is not an email address">
            <Input defaultValue="meera@" />
          </Field>
          <Field label="Closed">
            <Input disabled defaultValue="mentee@codementee.example" />
          </Field>
          <Field label="Password">
            <PasswordInput autoComplete="off" defaultValue="a few plain words" />
          </Field>
          <Field label="Notes">
            <Textarea rows={2} defaultValue="It grows with what is typed." />
          </Field>
        </div>
      </Specimen>
      <Specimen name="Search and choose" stacked>
        <div className="grid gap-5 sm:grid-cols-2">
          <SearchBox className="self-end" label="Search companies" value={query} onChange={setQuery} />
          <Field label="Level">
            <Select defaultValue="mid">
              <option value="junior">Junior</option>
              <option value="mid">Mid-level</option>
            </Select>
          </Field>
          <Field label="Company">
            <Combobox
              value={company}
              onChange={setCompany}
              nothing="No company is called so."
              options={[
                { value: 'amazon', name: 'Amazon', more: 'Product' },
                { value: 'swiggy', name: 'Swiggy', more: 'Unicorn' },
              ]}
            />
          </Field>
        </div>
        <Checkbox label="Blocked slots too" defaultChecked />
        <Checkbox label="Not chosen" />
        <Checkbox label="Disabled" disabled />
      </Specimen>
      <Specimen name="One of several" stacked>
        <ChoiceCards label="Interview type" value={card} onChange={setCard} className="sm:grid-cols-3">
          {types.map((type) => (
            <ChoiceCard key={type.value} value={type.value} disabled={type.value === 'behavioral'}>
              <span className="font-medium">{type.name}</span>
              <span className="text-sm text-muted">
                {type.value === 'behavioral' ? 'Not for this company' : 'Arrow keys move the choice'}
              </span>
            </ChoiceCard>
          ))}
        </ChoiceCards>
      </Specimen>
      <Specimen name="Some of several" stacked>
        <FieldGroup label="Interview types" error={chosen.length === 0 ? 'Choose at least one' : undefined}>
          <ChipChoice options={types} chosen={chosen} onChange={setChosen} invalid={chosen.length === 0} />
        </FieldGroup>
      </Specimen>
    </Chapter>
  );
}
