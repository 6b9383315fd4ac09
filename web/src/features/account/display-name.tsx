import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { toast } from 'sonner';
import { useMe, useSetMe } from '@/domain/me';
import { errorMessage } from '@/lib/api/errors';
import { serverErrors } from '@/lib/forms';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { Field } from '@/ui/form/field';
import { Input } from '@/ui/form/input';
import { changeMe } from './account-data';

/** The pseudonym under which the user writes in the community. */
export function DisplayNameForm() {
  const user = useMe();
  const setMe = useSetMe();
  const saved = user.display_name ?? '';
  const [name, setName] = useState(saved);
  const save = useMutation({
    mutationFn: () => changeMe({ display_name: name.trim() || null }),
    onSuccess: (changed) => {
      setMe(changed);
      setName(changed.display_name ?? '');
      toast.success(changed.display_name ? 'Display name saved' : 'The community shows your name');
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) save.mutate();
  };
  const problem = save.isError
    ? (serverErrors(save.error, ['display_name'] as const).display_name ?? errorMessage(save.error))
    : undefined;
  return (
    <Card>
      <CardHeader title="Display name">
        The community shows your name and role. With a display name it shows that instead, also on what you
        have already written.
      </CardHeader>
      <form noValidate className="grid gap-5" onSubmit={onSubmit}>
        <Field label="Display name" optional error={problem}>
          <Input
            value={name}
            maxLength={40}
            autoComplete="nickname"
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <div>
          <Button type="submit" busy={save.isPending} disabled={name.trim() === saved && !save.isPending}>
            Save display name
          </Button>
        </div>
      </form>
    </Card>
  );
}
