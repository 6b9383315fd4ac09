import { CalendarPlus, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { paths } from '@/lib/paths';
import { AlertDialog } from '@/ui/alert-dialog';
import { Button } from '@/ui/button';
import { Chip, RemovableChip } from '@/ui/chip';
import { Dialog } from '@/ui/dialog';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/ui/menu';
import { TextLink } from '@/ui/text-link';
import { ThemeMenu } from '@/ui/theme-choice';
import { ThemeToggle } from '@/ui/theme-toggle';
import { Tooltip } from '@/ui/tooltip';
import { Chapter, Specimen } from './frame';

const looks = ['primary', 'secondary', 'quiet', 'danger', 'link'] as const;

export function Actions() {
  const [window, setWindow] = useState<'dialog' | 'alert' | null>(null);
  const [on, setOn] = useState(true);
  const close = () => setWindow(null);
  return (
    <Chapter id="actions" title="Actions">
      {looks.map((look) => (
        <Specimen key={look} name={`Button, ${look}`}>
          <Button look={look}>Book a mock</Button>
          <Button look={look} disabled>
            Disabled
          </Button>
          <Button look={look} busy>
            Busy
          </Button>
          <Button look={look}>
            <CalendarPlus aria-hidden />
            With an icon
          </Button>
        </Specimen>
      ))}
      <Specimen name="Button, sizes">
        <Button size="sm">Small</Button>
        <Button>Medium</Button>
        <Button size="lg">Large</Button>
        <Button size="icon" look="quiet" aria-label="Edit">
          <Pencil aria-hidden />
        </Button>
      </Specimen>
      <Specimen name="Link in text">
        <p>
          What we keep is said under <TextLink href={paths.privacy}>privacy</TextLink>.
        </p>
      </Specimen>
      <Specimen name="Chip">
        <Chip on={on} onClick={() => setOn(!on)}>
          Graphs
        </Chip>
        <Chip on={!on} onClick={() => setOn(!on)}>
          Heaps
        </Chip>
        <Chip on={false} disabled>
          Disabled
        </Chip>
        <RemovableChip label="Caching" onRemove={() => toast('It would be gone now')} />
      </Specimen>
      <Specimen name="Menu, theme, tooltip">
        <Menu
          trigger={
            <Button look="secondary" size="icon" aria-label="More">
              <Ellipsis aria-hidden />
            </Button>
          }
        >
          <MenuLabel>Sample</MenuLabel>
          <MenuItem>
            <Pencil aria-hidden />
            Edit
          </MenuItem>
          <MenuSeparator />
          <MenuItem>
            <Trash2 aria-hidden />
            Delete
          </MenuItem>
        </Menu>
        <ThemeMenu />
        <ThemeToggle />
        <Tooltip text="A word more about a control">
          <Button look="secondary">Rest on me</Button>
        </Tooltip>
      </Specimen>
      <Specimen name="Windows and toasts">
        <Button look="secondary" onClick={() => setWindow('dialog')}>
          Open a dialog
        </Button>
        <Button look="secondary" onClick={() => setWindow('alert')}>
          Ask before an end
        </Button>
        <Button look="secondary" onClick={() => toast.success('Saved')}>
          Say that it worked
        </Button>
      </Specimen>
      <Dialog
        open={window === 'dialog'}
        onOpenChange={close}
        title="A dialog"
        description="A sheet from below on a phone. Escape, the veil and the cross close it."
      >
        <Button onClick={close}>Done</Button>
      </Dialog>
      <AlertDialog
        open={window === 'alert'}
        onOpenChange={close}
        title="Cancel this mock?"
        description="The way back has the focus first."
        keep="Keep it"
        act="Cancel it"
        onAct={close}
      />
    </Chapter>
  );
}
