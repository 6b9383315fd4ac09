package com.codementee.practice.tools;

import com.codementee.aitools.engine.EngineNames;
import com.codementee.practice.tools.PlanComposer.Plan;
import com.codementee.practice.tools.PlanComposer.PlanQuestion;
import com.codementee.practice.tools.PlanComposer.PlanTopic;
import com.codementee.practice.tools.PlanLayout.Layout;
import com.codementee.practice.tools.ToolStore.StoredPlan;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A plan as it stands today. */
record PreparationPlan(
        UUID id,
        @Schema(description = "the given date, or that of the next confirmed mock, or in two weeks")
        LocalDate interviewDate,
        List<PlanDay> plan,
        @Schema(description = "tasks for which no time is left before the interview") List<PlanTask> leftOut,
        List<PlanTopic> topics,
        List<PlanQuestion> behavioural,
        String engine) {

    /** @param day counted from the day on which the plan was made */
    record PlanDay(int day, LocalDate date, String focus, List<TaskState> tasks) {}

    record TaskState(@JsonUnwrapped PlanTask task, boolean done) {}

    static PreparationPlan of(StoredPlan stored, Plan plan, Layout layout) {
        var days = layout.days().stream()
                .map(day -> new PlanDay(
                        day.day(), day.date(), day.focus(),
                        day.tasks().stream().map(one -> new TaskState(one.task(), one.doneOn() != null)).toList()))
                .toList();
        return new PreparationPlan(
                stored.id(), stored.interviewOn(), days, layout.leftOut(), plan.topics(), plan.behavioural(),
                EngineNames.BUILT_IN);
    }
}
