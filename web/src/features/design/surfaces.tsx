import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card, CardHeader, Fact, Facts } from '@/ui/card';
import { Money } from '@/ui/money';
import { QuestionList } from '@/ui/question-list';
import { Scorecard, type Shown } from '@/ui/scorecard';
import { Stepper } from '@/ui/stepper';
import { Table, Td, Th } from '@/ui/table';
import { Tabs } from '@/ui/tabs';
import { Chapter, Specimen } from './frame';

const steps = ['Company', 'Details', 'Times', 'Review'];

const feedback: Shown = {
  company_name: 'Google',
  interview_type: 'system_design',
  mentor_name: 'a mentor',
  hireability: 'hire',
  problem_solving: 4,
  communication: 4,
  technical_depth: 3,
  code_quality: 4,
  overall: 4,
  strengths: 'Asked for the numbers before drawing a box.',
  improvements: 'Say what you give up with each choice.',
  action_items: 'Design one system a week, aloud, in forty minutes.',
};

export function Surfaces() {
  const [tab, setTab] = useState('upcoming');
  const [step, setStep] = useState(2);
  return (
    <Chapter id="surfaces" title="Surfaces">
      <Specimen name="Card" stacked>
        <Card>
          <CardHeader
            title="Growth plan"
            aside={
              <Button size="sm" look="secondary">
                Change
              </Button>
            }
          >
            Runs until Fri, 20 Feb 2027
          </CardHeader>
          <Facts>
            <Fact name="Mentor">Kavya Rao</Fact>
            <Fact name="Price">
              <Money paise={499900} />
            </Fact>
          </Facts>
        </Card>
      </Specimen>
      <Specimen name="Tabs" stacked>
        <Tabs
          label="Mocks"
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'upcoming', name: 'Upcoming' },
            { value: 'past', name: 'Past' },
          ]}
        >
          <p>What the chosen tab shows: {tab}.</p>
        </Tabs>
      </Specimen>
      <Specimen name="Stepper" stacked>
        <Stepper label="Steps of a booking" steps={steps} current={step} reachable={3} onGo={setStep} />
      </Specimen>
      <Specimen name="Table" stacked>
        <Table label="Orders">
          <thead>
            <tr>
              <Th>Plan</Th>
              <Th>Status</Th>
              <Th className="text-right">Amount</Th>
            </tr>
          </thead>
          <tbody>
            {['Foundation', 'Growth'].map((plan, index) => (
              <tr key={plan}>
                <Td>{plan}</Td>
                <Td>Paid</Td>
                <Td className="text-right">
                  <Money paise={index === 0 ? 199900 : 499900} />
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Specimen>
      <Specimen name="Questions" stacked>
        <QuestionList questions={[{ question: 'Does it open?', answer: 'It does, without a script.' }]} />
      </Specimen>
      <Specimen name="Scorecard" stacked>
        <Scorecard feedback={feedback} level={3} />
      </Specimen>
    </Chapter>
  );
}
