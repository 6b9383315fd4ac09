import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm, useWatch, type Control } from 'react-hook-form';
import { toast } from 'sonner';
import { messageOf } from '@/lib/api/refusal';
import type { MentorProfile } from '@/lib/api/types';
import { showFieldErrors } from '@/lib/forms';
import { forgetKept, useKeptForm } from '@/lib/kept-form';
import { currentSession, userChanged, useUser } from '@/lib/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { MentorAbout } from '@/ui/mentor-about';
import { Notice } from '@/ui/notice';
import { profileQuery, saveProfile } from './api';
import { AboutFields, MatchFields, TimeFields } from './profile-fields';
import { inputOf, profileOf, profileSchema, type ProfileInput } from './profile-schema';

/** What a mentor says of themselves, with what becomes of it beside it. */
export function ProfileForm({ profile }: { profile: MentorProfile }) {
  const user = useUser();
  const queries = useQueryClient();
  const key = `mentor-profile.${user.id}`;
  const form = useForm<ProfileInput>({
    resolver: zodResolver(profileSchema),
    defaultValues: inputOf(profile),
  });
  useKeptForm(form, key);
  const { isDirty } = form.formState;
  const save = useMutation({
    mutationFn: (input: ProfileInput) => saveProfile(profileOf(input)),
    onSuccess: (saved) => {
      forgetKept(key);
      form.reset(inputOf(saved));
      queries.setQueryData(profileQuery.queryKey, saved);
      const { user: me } = currentSession();
      if (me) userChanged({ ...me, timezone: saved.timezone });
      toast.success('Your profile is saved');
    },
    onError: (error) =>
      showFieldErrors(error, Object.keys(profileSchema.shape) as (keyof ProfileInput)[], form.setError),
  });
  return (
    <div className="grid items-start gap-8 xl:grid-cols-[1.5fr_1fr]">
      <form
        noValidate
        className="grid min-w-0 gap-6"
        onSubmit={form.handleSubmit((input) => save.mutate(input))}
      >
        {save.isError && (
          <Notice tone="bad" title="Your profile was not saved">
            {messageOf(save.error)} What you typed is still here.
          </Notice>
        )}
        <AboutFields form={form} />
        <MatchFields form={form} />
        <TimeFields form={form} />
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" busy={save.isPending} disabled={!isDirty && !save.isPending}>
            Save the profile
          </Button>
          {isDirty && !save.isPending && <p className="text-sm text-muted">Not saved yet</p>}
        </div>
      </form>
      <Preview name={user.name} control={form.control} />
    </div>
  );
}

function Preview({ name, control }: { name: string; control: Control<ProfileInput> }) {
  const input = useWatch({ control }) as ProfileInput;
  return (
    <section aria-label="Preview" className="grid gap-4 xl:sticky xl:top-12">
      <div>
        <h2 className="text-lg font-semibold">What your mentees see</h2>
        <p className="mt-1 text-sm text-muted">
          Under “About {name.split(/\s+/u)[0]}” with each mock they have with you. Your address and your week
          are not shown.
        </p>
      </div>
      <Card as="article" aria-label={name}>
        <MentorAbout mentor={{ ...profileOf(input), name }} named />
      </Card>
    </section>
  );
}
