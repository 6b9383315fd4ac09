package com.codementee.practice.tools;

import com.codementee.aitools.engine.EngineNames;
import com.codementee.aitools.runs.AiTool;
import com.codementee.aitools.runs.ProgressListener;
import com.codementee.aitools.runs.RunResult;
import com.codementee.aitools.runs.ToolRuns;
import com.codementee.platform.errors.ApiException;
import com.codementee.practice.questions.Question;
import com.codementee.practice.questions.QuestionPicker;
import com.codementee.practice.questions.QuestionRequest;
import com.codementee.practice.tools.GeneratedQuestions.GeneratedQuestion;
import com.codementee.practice.tools.History.Past;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Gives a person questions that fit their request and the weaknesses that mentors found, for one unit. */
@Service
class QuestionGenerator {

    private static final int STEPS = 3;
    private static final int MAX_TITLE_TOPICS = 3;

    private final ToolRuns runs;
    private final ToolStore store;
    private final History history;
    private final QuestionPicker picker;
    private final PlatformDays days;
    private final JsonMapper json;

    QuestionGenerator(
            ToolRuns runs, ToolStore store, History history, QuestionPicker picker, PlatformDays days,
            JsonMapper json) {
        this.runs = runs;
        this.store = store;
        this.history = history;
        this.picker = picker;
        this.days = days;
        this.json = json;
    }

    /**
     * Chooses questions. What was chosen counts as asked only if the run succeeds.
     *
     * @throws ApiException 403 without a unit, or 429
     */
    GeneratedQuestions generate(UUID personId, UUID reserved, QuestionRequest request, ProgressListener progress) {
        var result = runs.run(
                personId, reserved, AiTool.QUESTION_GENERATOR, id -> work(id, personId, request, progress));
        return json.treeToValue(result, GeneratedQuestions.class);
    }

    private RunResult work(UUID id, UUID personId, QuestionRequest request, ProgressListener progress) {
        progress.report("reading feedback", 0, STEPS);
        var past = history.of(personId);
        progress.report("choosing questions", 1, STEPS);
        var picked = picker.pick(request, past.weaknesses(), past.asked());
        progress.report("saving", 2, STEPS);
        var questions = new GeneratedQuestions(
                id, picked.stream().map(GeneratedQuestion::of).toList(), basedOn(request, past, picked),
                EngineNames.BUILT_IN);
        return new RunResult(title(picked), null, EngineNames.BUILT_IN, questions, Map.of(), () -> store.insertAsked(
                personId, picked.stream().map(Question::id).toList(), days.now()));
    }

    private static List<String> basedOn(QuestionRequest request, Past past, List<Question> picked) {
        var reasons = new ArrayList<String>();
        past.notes().forEach(note -> reasons.add(
                "What %s scored and wrote on %s.".formatted(note.mentorName(), PlatformDays.text(note.day()))));
        if (past.notes().isEmpty()) reasons.add("Your level only: no mentor has given you feedback yet.");
        if (!past.weaknesses().topics().isEmpty()) {
            reasons.add(past.weaknesses().topics().stream().sorted().limit(MAX_TITLE_TOPICS)
                    .collect(Collectors.joining(", ", "Practice cards that you have forgotten: ", ".")));
        }
        if (request.company() != null) {
            boolean known = picked.stream().anyMatch(question -> question.companies().contains(request.company()));
            reasons.add(known
                    ? "The kind of questions that " + request.company() + " is publicly known for."
                    : "Not specific to " + request.company() + ": it isn't publicly known for any of these.");
        }
        if (picked.stream().anyMatch(question -> past.asked().containsKey(question.id()))) {
            reasons.add("You've seen every question that fits, so these include the ones you saw longest ago.");
        }
        return reasons;
    }

    private static String title(List<Question> picked) {
        var topics = picked.stream().map(Question::topic).distinct().limit(MAX_TITLE_TOPICS).toList();
        return (picked.size() == 1 ? "1 question: " : picked.size() + " questions: ") + String.join(", ", topics);
    }
}
