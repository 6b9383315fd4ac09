package com.codementee.practice.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.practice.tools.PlanLayout.Day;
import com.codementee.practice.tools.PlanLayout.Layout;
import com.codementee.practice.tools.PlanLayout.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanLayoutTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

    private static final List<PlanTask> TASKS = IntStream.range(0, 6)
            .mapToObj(number -> new PlanTask("t" + number, "Topic " + number / 2, "Do it", 30, null))
            .toList();

    @Test
    void fillsTheDaysInOrder() {
        var layout = layout(Map.of(), MONDAY, 3);

        assertThat(ids(layout)).containsExactly(List.of("t0", "t1"), List.of("t2", "t3"), List.of("t4", "t5"));
        assertThat(layout.days().stream().map(Day::date))
                .containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2));
        assertThat(layout.leftOut()).isEmpty();
    }

    @Test
    void spreadsTheTasksUpToTheInterview() {
        var layout = layout(Map.of(), MONDAY, 8);

        assertThat(ids(layout)).hasSize(6).allSatisfy(tasks -> assertThat(tasks).hasSize(1));
    }

    @Test
    void movesWhatWasNotDoneToTodayAndKeepsWhatWasDone() {
        var layout = layout(Map.of("t0", MONDAY), MONDAY.plusDays(2), 3);

        assertThat(ids(layout)).containsExactly(
                List.of("t0"), List.of("t1", "t2"), List.of("t3", "t4"), List.of("t5"));
        assertThat(layout.days().get(1).day()).isEqualTo(3);
    }

    @Test
    void countsWhatWasDoneTodayAgainstToday() {
        var layout = layout(Map.of("t4", MONDAY), MONDAY, 3);

        assertThat(ids(layout)).containsExactly(List.of("t4", "t0"), List.of("t1", "t2"), List.of("t3", "t5"));
    }

    @Test
    void leavesOutWhatDoesNotFitBeforeTheInterview() {
        var layout = layout(Map.of(), MONDAY, 1);

        assertThat(ids(layout)).containsExactly(List.of("t0", "t1"));
        assertThat(layout.leftOut()).extracting(PlanTask::id).containsExactly("t2", "t3", "t4", "t5");
    }

    @Test
    void usesTodayForAnInterviewToday() {
        assertThat(ids(layout(Map.of(), MONDAY, 0))).containsExactly(List.of("t0", "t1"));
    }

    @Test
    void plansNothingAfterTheInterview() {
        var layout = layout(Map.of("t0", MONDAY), MONDAY.plusDays(3), -1);

        assertThat(ids(layout)).containsExactly(List.of("t0"));
        assertThat(layout.leftOut()).hasSize(5);
    }

    @Test
    void plansSixtyDaysOfAFarInterview() {
        assertThat(layout(Map.of(), MONDAY, 300).days().getLast().day()).isLessThanOrEqualTo(60);
    }

    private static Layout layout(Map<String, LocalDate> done, LocalDate today, int daysLeft) {
        return PlanLayout.of(TASKS, done, Period.of(MONDAY, today, today.plusDays(daysLeft)), 60);
    }

    private static List<List<String>> ids(Layout layout) {
        return layout.days().stream()
                .map(day -> day.tasks().stream().map(one -> one.task().id()).toList())
                .toList();
    }
}
