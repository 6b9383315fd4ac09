import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { companiesQuery } from '@/domain/queries';
import { useInvalidate } from '@/lib/api/query-keys';
import type { ExperienceLevel, InterviewType } from '@/lib/api/types';
import { Field } from '@/ui/form/field';
import { Select } from '@/ui/form/input';
import { LevelSelect, TopicChoice, TypeSelect } from './interview-fields';
import { ToolForm } from './tool-form';
import { generateQuestions, questionsQuery } from './tools-data';

const counts = [3, 5, 10, 20];

/** Asks which questions to generate. */
export function QuestionForm({ onMade }: { onMade: (id: string) => void }) {
  const companies = useQuery(companiesQuery);
  const [company, setCompany] = useState('');
  const [type, setType] = useState<InterviewType>('coding');
  const [level, setLevel] = useState<ExperienceLevel>('mid');
  const [topics, setTopics] = useState<string[]>([]);
  const [count, setCount] = useState(5);
  const invalidate = useInvalidate();
  const client = useQueryClient();
  const generate = useMutation({
    mutationFn: () =>
      generateQuestions({
        interview_type: type,
        experience_level: level,
        ...(company && { company_id: company }),
        topics,
        count,
      }),
    onSuccess: (result) => {
      client.setQueryData(questionsQuery(result.id).queryKey, result);
      void invalidate('tool.used');
      onMade(result.id);
    },
  });
  return (
    <ToolForm
      title="New questions"
      lead="Your weak areas come first, and no question repeats until you’ve seen all that fit."
      submit="Generate questions"
      failure="We couldn’t generate questions"
      run={generate}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TypeSelect
          value={type}
          onChange={(value) => {
            setType(value);
            setTopics([]);
          }}
        />
        <LevelSelect value={level} onChange={setLevel} />
        <Field label="Company" optional>
          <Select value={company} onChange={(event) => setCompany(event.target.value)}>
            <option value="">Any company</option>
            {companies.data?.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="How many">
          <Select value={count} onChange={(event) => setCount(Number(event.target.value))}>
            {counts.map((number) => (
              <option key={number} value={number}>
                {number} questions
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <TopicChoice type={type} chosen={topics} onChange={setTopics} />
    </ToolForm>
  );
}
