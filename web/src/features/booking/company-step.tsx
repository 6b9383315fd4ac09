import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { companiesQuery } from '@/domain/queries';
import { CategoryBadge, categoryIcons } from '@/domain/category-badge';
import { categoryLabels } from '@/domain/labels';
import type { Company, CompanyCategory } from '@/lib/api/types';
import { matchesSearch } from '@/lib/text/search-text';
import { Chip } from '@/ui/form/chip';
import { SearchBox } from '@/ui/form/input';
import { RadioCard, RadioCards } from '@/ui/form/radio-cards';
import { LoadingCards } from '@/ui/skeleton';
import { EmptyState, ErrorState } from '@/ui/empty-error-states';

const categories: CompanyCategory[] = ['product', 'unicorn', 'startup', 'service'];

type Props = { value: string | null; onChoose: (company: Company) => void };

export function CompanyStep({ value, onChoose }: Props) {
  const [category, setCategory] = useState<CompanyCategory | null>(null);
  const [search, setSearch] = useState('');
  const companies = useQuery(companiesQuery);
  if (companies.isPending) return <LoadingCards count={3} height="h-24" />;
  if (companies.isLoadingError)
    return <ErrorState error={companies.error} onRetry={() => void companies.refetch()} />;
  const present = categories.filter((one) => companies.data.some((company) => company.category === one));
  const shown = companies.data.filter(
    (company) => (!category || company.category === category) && matchesSearch(company.name, search),
  );
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center gap-3">
        <div role="group" aria-label="Category" className="flex flex-wrap gap-2">
          <Chip pressed={category === null} onClick={() => setCategory(null)}>
            All
          </Chip>
          {present.map((one) => (
            <CategoryFilterChip
              key={one}
              category={one}
              pressed={category === one}
              onClick={() => setCategory(one)}
            />
          ))}
        </div>
        <SearchBox
          label="Find a company"
          value={search}
          onChange={setSearch}
          className="w-full sm:ml-auto sm:w-60"
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState icon={Search} title="No companies match">
          Try another name or show all categories.
        </EmptyState>
      ) : (
        <RadioCards
          label="Company"
          value={value}
          onChange={(id) => onChoose(companies.data.find((company) => company.id === id)!)}
          className="sm:grid-cols-2 lg:grid-cols-3"
        >
          {shown.map((company) => (
            <RadioCard key={company.id} value={company.id}>
              <span className="block text-lg font-semibold">{company.name}</span>
              <span className="mt-2 block">
                <CategoryBadge category={company.category} />
              </span>
              {company.description && (
                <span className="mt-2 line-clamp-2 block text-sm text-muted">{company.description}</span>
              )}
            </RadioCard>
          ))}
        </RadioCards>
      )}
    </div>
  );
}

const tones: Record<CompanyCategory, string> = {
  product: 'text-product',
  unicorn: 'text-unicorn',
  startup: 'text-startup',
  service: 'text-service',
};

function CategoryFilterChip({
  category,
  pressed,
  onClick,
}: {
  category: CompanyCategory;
  pressed: boolean;
  onClick: () => void;
}) {
  const Icon = categoryIcons[category];
  return (
    <Chip pressed={pressed} onClick={onClick}>
      <Icon aria-hidden className={`size-4 ${tones[category]}`} />
      {categoryLabels[category]}
    </Chip>
  );
}
