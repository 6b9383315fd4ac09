import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CalendarPlus, Copy } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { errorMessage } from '@/lib/api/errors';
import { copyText } from '@/lib/text/copy-text';
import { Button } from '@/ui/button';
import { Card, CardHeader } from '@/ui/card';
import { AlertDialog } from '@/ui/dialog';
import { Field } from '@/ui/form/field';
import { Input } from '@/ui/form/input';
import { Notice } from '@/ui/notice';
import { LoadingCards } from '@/ui/skeleton';
import { ErrorState } from '@/ui/empty-error-states';
import { calendarQuery, rotateCalendar } from './account-data';

/** The feed's URL with the scheme that opens a calendar app. */
const subscription = (url: string) => url.replace(/^https?:/, 'webcal:');

/** The secret URL of the user's calendar feed: to copy, subscribe to or replace. */
export function CalendarCard() {
  const calendar = useQuery(calendarQuery);
  return (
    <Card id="calendar">
      <CardHeader title="Calendar">
        See your mocks in Google Calendar, Outlook, Apple Calendar or Thunderbird. Changes appear when your
        calendar app next refreshes, which can take some hours.
      </CardHeader>
      {calendar.isPending && <LoadingCards count={1} height="h-20" />}
      {calendar.isLoadingError && (
        <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} />
      )}
      {calendar.data && <CalendarUrl url={calendar.data.url} />}
    </Card>
  );
}

function CalendarUrl({ url }: { url: string }) {
  const client = useQueryClient();
  const [replacing, setReplacing] = useState(false);
  const rotate = useMutation({
    mutationFn: rotateCalendar,
    onSuccess: (changed) => {
      client.setQueryData(calendarQuery.queryKey, changed);
      toast.success('Calendar URL replaced', { description: 'Subscribe again with the new URL.' });
    },
    onSettled: () => setReplacing(false),
  });
  return (
    <div className="grid gap-5">
      {rotate.isError && (
        <Notice tone="bad" title="We couldn’t replace the URL">
          {errorMessage(rotate.error)}
        </Notice>
      )}
      <Field
        label="Calendar URL"
        hint="Keep it secret: anyone who has it can see when your mocks are and with whom. In Google Calendar, add it under “Other calendars” with “From URL”."
      >
        <Input
          readOnly
          value={url}
          onFocus={(event) => event.target.select()}
          className="bg-sunken text-muted"
        />
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button asChild>
          <a href={subscription(url)}>
            <CalendarPlus aria-hidden />
            Add to calendar app
          </a>
        </Button>
        <Button
          variant="secondary"
          onClick={() => void copyText(url, 'URL copied', 'We couldn’t copy the URL')}
        >
          <Copy aria-hidden />
          Copy URL
        </Button>
        <Button variant="quiet" onClick={() => setReplacing(true)}>
          Replace URL
        </Button>
      </div>
      <AlertDialog
        open={replacing}
        onOpenChange={setReplacing}
        title="Replace the calendar URL?"
        description="The current URL stops working immediately, in your calendar app too. Subscribe again with the new one."
        cancel="Keep it"
        confirm="Replace"
        busy={rotate.isPending}
        onConfirm={() => rotate.mutate()}
      />
    </div>
  );
}
