package com.codementee.practice.tools;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lays tasks out over days. Done tasks stay on the day on which they were done. The others, in their order, are spread
 * evenly from today to the day before the interview; what does not fit into the hours of those days is left out.
 */
final class PlanLayout {

    private static final int MAX_DAYS = 60;
    private static final int STEP_MINUTES = 15;

    private PlanLayout() {}

    /**
     * A day of the plan.
     *
     * @param day counted from 1, the day on which the plan was made
     */
    record Day(int day, LocalDate date, String focus, List<DayTask> tasks) {}

    record DayTask(PlanTask task, @Nullable LocalDate doneOn) {}

    /** The days, and the tasks for which no time is left. */
    record Layout(List<Day> days, List<PlanTask> leftOut) {}

    /** @param end the day after the last one */
    record Period(LocalDate start, LocalDate today, LocalDate end) {

        static Period of(LocalDate start, LocalDate today, LocalDate interview) {
            var last = start.plusDays(MAX_DAYS);
            var end = interview.isBefore(last) ? interview : last;
            // An interview today still has today, and none later.
            if (interview.equals(today)) end = today.plusDays(1);
            return new Period(start, today.isBefore(start) ? start : today, end);
        }

        long daysLeft() {
            return Math.max(0, ChronoUnit.DAYS.between(today, end));
        }
    }

    /** @param done by task id, the day on which each task was done */
    static Layout of(List<PlanTask> tasks, Map<String, LocalDate> done, Period period, int minutesPerDay) {
        var open = tasks.stream().filter(task -> !done.containsKey(task.id())).toList();
        int minutes = open.stream().mapToInt(PlanTask::minutes).sum();
        int budget = (int) Math.min(minutesPerDay, minutes / Math.max(1, period.daysLeft()) + STEP_MINUTES);
        while (true) {
            var byDate = done(tasks, done);
            var leftOut = fill(byDate, open, period, budget);
            if (leftOut.isEmpty() || budget == minutesPerDay) return new Layout(days(byDate, period.start()), leftOut);
            budget = Math.min(minutesPerDay, budget + STEP_MINUTES);
        }
    }

    private static TreeMap<LocalDate, List<DayTask>> done(List<PlanTask> tasks, Map<String, LocalDate> done) {
        var byDate = new TreeMap<LocalDate, List<DayTask>>();
        for (var task : tasks) {
            var doneOn = done.get(task.id());
            if (doneOn != null) byDate.computeIfAbsent(doneOn, _ -> new ArrayList<>()).add(new DayTask(task, doneOn));
        }
        return byDate;
    }

    /** Adds the open tasks and returns those that do not fit. A task longer than the budget has a day to itself. */
    private static List<PlanTask> fill(
            Map<LocalDate, List<DayTask>> byDate, List<PlanTask> open, Period period, int budget) {
        var date = period.today();
        int used = byDate.getOrDefault(date, List.of()).stream().mapToInt(one -> one.task().minutes()).sum();
        for (int i = 0; i < open.size(); i++) {
            var task = open.get(i);
            if (used > 0 && used + task.minutes() > budget) {
                date = date.plusDays(1);
                used = 0;
            }
            if (!date.isBefore(period.end())) return open.subList(i, open.size());
            byDate.computeIfAbsent(date, _ -> new ArrayList<>()).add(new DayTask(task, null));
            used += task.minutes();
        }
        return List.of();
    }

    private static List<Day> days(Map<LocalDate, List<DayTask>> byDate, LocalDate start) {
        return byDate.entrySet().stream()
                .map(entry -> new Day(
                        (int) ChronoUnit.DAYS.between(start, entry.getKey()) + 1, entry.getKey(),
                        focus(entry.getValue()), entry.getValue()))
                .toList();
    }

    private static String focus(List<DayTask> tasks) {
        return tasks.stream().map(one -> one.task().topic()).distinct().limit(2).collect(Collectors.joining(" and "));
    }
}
