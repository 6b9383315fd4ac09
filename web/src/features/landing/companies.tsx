import { CategoryBadge } from '@/domain/category-badge';
import { LoadFailed, usePublicList } from '@/domain/public-list';
import type { Company, CompanyCategory } from '@/lib/api/types';
import { Section } from '@/ui/public-page';
import { Skeleton } from '@/ui/skeleton';

const order: CompanyCategory[] = ['product', 'unicorn', 'startup', 'service'];

export function Companies() {
  const companies = usePublicList('/api/companies', '?limit=100');
  return (
    <Section
      id="companies"
      title="Prepare for the company you want"
      lead="Each has its own interview tracks and levels, so a mock feels like the real round."
      tinted
    >
      {companies.state === 'loading' && <Skeleton className="h-40" />}
      {companies.state === 'failed' && <LoadFailed what="the companies" again={companies.again} />}
      {companies.state === 'ready' && <ByCategory companies={companies.data} />}
    </Section>
  );
}

function ByCategory({ companies }: { companies: Company[] }) {
  const groups = order
    .map((category) => ({ category, names: companies.filter((company) => company.category === category) }))
    .filter((group) => group.names.length > 0);
  return (
    <div className="divide-y divide-line">
      {groups.map(({ category, names }) => (
        <div
          key={category}
          className="grid gap-x-8 gap-y-4 py-7 first:pt-0 last:pb-0 sm:grid-cols-[8rem_1fr] sm:items-baseline"
        >
          <h3>
            <CategoryBadge category={category} />
          </h3>
          <ul className="flex flex-wrap gap-x-10 gap-y-3 text-xl font-medium sm:text-2xl">
            {names.map((company) => (
              <li key={company.id}>{company.name}</li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
