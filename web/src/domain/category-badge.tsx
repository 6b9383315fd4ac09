import { Boxes, Gem, type LucideIcon, Rocket, Wrench } from 'lucide-react';
import type { CompanyCategory } from '@/lib/api/types';
import { Badge } from '@/ui/badge';
import { categoryLabels } from './labels';

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
      {categoryLabels[category]}
    </Badge>
  );
}
