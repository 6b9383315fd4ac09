package com.codementee.practice.tools;

import com.codementee.aitools.engine.EngineNames;
import com.codementee.aitools.runs.AiTool;
import com.codementee.aitools.runs.ProgressListener;
import com.codementee.aitools.runs.RunResult;
import com.codementee.aitools.runs.ToolRuns;
import com.codementee.platform.errors.ApiException;
import com.codementee.practice.tools.PlanComposer.Goal;
import com.codementee.practice.tools.PlanComposer.Plan;
import com.codementee.practice.tools.PlanLayout.Period;
import com.codementee.practice.tools.ToolStore.DoneTask;
import com.codementee.practice.tools.ToolStore.StoredPlan;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Plans the days until an interview, for one unit, and reschedules the plan as tasks are done. */
@Service
class PreparationPlanner {

    /** Without a date and without a confirmed mock. */
    private static final int DEFAULT_DAYS = 14;

    private static final int MINUTES_PER_HOUR = 60;
    private static final int STEPS = 3;

    private final ToolRuns runs;
    private final ToolStore store;
    private final History history;
    private final PlanComposer composer;
    private final JsonMapper json;
    private final PlatformDays days;

    PreparationPlanner(
            ToolRuns runs, ToolStore store, History history, PlanComposer composer, JsonMapper json,
            PlatformDays days) {
        this.runs = runs;
        this.store = store;
        this.history = history;
        this.composer = composer;
        this.json = json;
        this.days = days;
    }

    /** @param date null for the day of the next confirmed mock or, without one, in two weeks */
    record Request(Goal goal, @Nullable LocalDate date, int hoursPerDay) {}

    /** @throws ApiException 403 without a unit, 422 for a day in the past or more than a year ahead, or 429 */
    PreparationPlan prepare(UUID personId, UUID reserved, Request request, ProgressListener progress) {
        requireDate(request.date());
        var result = runs.run(
                personId, reserved, AiTool.INTERVIEW_PREP, id -> work(id, personId, request, progress));
        return json.treeToValue(result, PreparationPlan.class);
    }

    private void requireDate(@Nullable LocalDate date) {
        if (date == null) return;
        if (date.isBefore(days.today())) throw ApiException.invalid("interview_date", "is in the past");
        if (date.isAfter(days.today().plusYears(1))) {
            throw ApiException.invalid("interview_date", "must be within a year");
        }
    }

    private RunResult work(UUID id, UUID personId, Request request, ProgressListener progress) {
        progress.report("reading feedback", 0, STEPS);
        var past = history.of(personId);
        var today = days.today();
        var date = request.date() != null ? request.date()
                : history.nextMockDay(personId).orElse(today.plusDays(DEFAULT_DAYS));
        progress.report("choosing topics and questions", 1, STEPS);
        int minutesPerDay = request.hoursPerDay() * MINUTES_PER_HOUR;
        int minutes = (int) Math.max(1, Period.of(today, today, date).daysLeft()) * minutesPerDay;
        var plan = composer.write(request.goal(), past, minutes);
        progress.report("saving", 2, STEPS);
        var stored = new StoredPlan(id, today, date, minutesPerDay, json.writeValueAsString(plan));
        return new RunResult(
                title(request.goal(), date), null, EngineNames.BUILT_IN, view(stored, plan, Map.of()), Map.of(),
                () -> {
                    store.insertPlan(stored, personId);
                    store.insertAsked(personId, plan.questionIds(), days.now());
                });
    }

    /**
     * Returns a person's own plan as it stands today.
     *
     * @throws ApiException 404
     */
    PreparationPlan find(UUID id, UUID personId) {
        return view(require(id, personId));
    }

    /**
     * Marks a task as done, or as not done.
     *
     * @throws ApiException 404 if the plan has no such task or is not theirs
     */
    PreparationPlan mark(UUID id, UUID personId, String taskId, boolean done) {
        var stored = require(id, personId);
        if (plan(stored).tasks().stream().noneMatch(task -> task.id().equals(taskId))) {
            throw ApiException.notFound("This task");
        }
        if (done) store.markDone(id, taskId, days.today());
        else store.markOpen(id, taskId);
        return view(stored);
    }

    private StoredPlan require(UUID id, UUID personId) {
        return store.findPlan(id, personId).orElseThrow(() -> ApiException.notFound("This plan"));
    }

    private Plan plan(StoredPlan stored) {
        return json.readValue(stored.plan(), Plan.class);
    }

    private PreparationPlan view(StoredPlan stored) {
        var done = store.doneTasks(stored.id()).stream().collect(Collectors.toMap(DoneTask::taskId, DoneTask::doneOn));
        return view(stored, plan(stored), done);
    }

    private PreparationPlan view(StoredPlan stored, Plan plan, Map<String, LocalDate> done) {
        var period = Period.of(stored.startsOn(), days.today(), stored.interviewOn());
        return PreparationPlan.of(stored, plan, PlanLayout.of(plan.tasks(), done, period, stored.minutesPerDay()));
    }

    private static String title(Goal goal, LocalDate date) {
        var track = goal.track() == null ? "" : " (" + goal.track() + ")";
        return "Plan for " + goal.company() + track + " up to " + PlatformDays.text(date);
    }
}
