import { Boxes, Gem, Rocket, Wrench, type LucideIcon } from 'lucide-react';
import type { CompanyCategory } from '@/lib/api/types';
import { categoryWords } from '@/lib/words';
import { Badge } from './badge';

export const categoryIcons: Record<CompanyCategory, LucideIcon> = {
  product: Boxes,
  unicorn: Gem,
  startup: Rocket,
  service: Wrench,
};

export function CategoryBadge({ category }: { category: CompanyCategory }) {
  const Icon = categoryIcons[category];
  return (
    <Badge tone={category}>
      <Icon aria-hidden />
      {categoryWords[category]}
    </Badge>
  );
}
