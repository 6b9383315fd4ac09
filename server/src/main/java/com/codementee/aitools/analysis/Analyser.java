package com.codementee.aitools.analysis;

import com.codementee.aitools.documents.ExtractedDocument;
import com.codementee.aitools.engine.Embeddings;
import com.codementee.aitools.engine.LanguageModel;
import com.codementee.aitools.resume.Resume;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Scores a resume. The same document gives the same scores and findings, and every finding quotes a line that is in it.
 * A configured language model may reword the rewrites, and nothing else.
 */
@Component
public class Analyser {

    static final String GUIDANCE = "Guidance, not a measurement: hiring systems differ, and none publishes its rules.";

    private static final int MAX_STRENGTHS = 4;
    private static final int MAX_WEAKNESSES = 4;

    private final KeywordMatcher comparison;
    private final @Nullable ModelRewriter rewriter;

    Analyser(Embeddings embeddings, Optional<LanguageModel> model) {
        this.comparison = new KeywordMatcher(embeddings);
        this.rewriter = model.map(ModelRewriter::new).orElse(null);
    }

    /**
     * Call it outside of a transaction, because a language model may take a while.
     *
     * @param today for jobs that have not ended
     */
    public Analysis analyse(ExtractedDocument document, Resume resume, Target target, YearMonth today) {
        var subject = new AnalysisInput(document, resume, today);
        var notAssessed = new ArrayList<NotAssessed>();
        notAssessed.add(new NotAssessed("Whether what you write is true", "We read only the document."));
        var sections = RubricCriterion.ALL.stream().map(criterion -> score(criterion, subject)).toList();
        var keywords = comparison.compare(subject, target, notAssessed);
        if (target.company() != null) {
            notAssessed.add(new NotAssessed("What " + target.company() + " looks for in resumes",
                    "The company publishes no criteria, so we do not guess them."));
        }
        int weights = sections.stream().mapToInt(CriterionScore::weight).sum();
        int points = sections.stream().mapToInt(section -> section.score() * section.weight()).sum();
        var rewrites = rewrites(subject, target);
        return new Analysis(
                Math.round((float) points / weights), sections, strengths(subject), weaknesses(sections), ats(sections),
                keywords, rewrites.rewrites(), notAssessed, rewrites.engine(), rewrites.note());
    }

    private ModelRewriter.Outcome rewrites(AnalysisInput subject, Target target) {
        var drafts = RuleRewriter.suggest(subject);
        if (rewriter == null) return ModelRewriter.Outcome.builtIn(drafts, null);
        return rewriter.rewrite(drafts, subject, target.role());
    }

    private static CriterionScore score(RubricCriterion criterion, AnalysisInput subject) {
        var assessed = switch (criterion.id()) {
            case "structure" -> FormCriteria.structure(subject);
            case "contact" -> FormCriteria.contact(subject);
            case "impact" -> TextCriteria.impact(subject);
            case "verbs" -> TextCriteria.verbs(subject);
            case "writing" -> TextCriteria.writing(subject);
            case "length" -> FormCriteria.length(subject);
            case "dates" -> DatesCriterion.score(subject);
            case "skills" -> SkillsCriterion.score(subject);
            case "parsing" -> FormCriteria.parsing(subject);
            default -> throw new IllegalStateException("No code for the criterion " + criterion.id());
        };
        var quoted = assessed.findings().stream().filter(finding -> subject.contains(finding.quote())).toList();
        return new CriterionScore(criterion.name(), (int) Math.round(assessed.share() * 100), criterion.weight(),
                criterion.why(), quoted);
    }

    private static List<String> strengths(AnalysisInput subject) {
        return subject.resume().bullets().stream()
                .filter(bullet -> Wording.hasResult(bullet.text()) && Wording.isStrong(bullet.text()))
                .limit(MAX_STRENGTHS)
                .map(bullet -> "A clear result: \u201C" + bullet.text() + "\u201D")
                .toList();
    }

    /** The findings that cost most points come first. */
    private static List<String> weaknesses(List<CriterionScore> sections) {
        return sections.stream()
                .filter(section -> !section.findings().isEmpty())
                .sorted(Comparator.comparingInt(section -> (section.score() - 100) * section.weight()))
                .limit(MAX_WEAKNESSES)
                .map(section -> section.name() + ": " + section.findings().getFirst().message())
                .toList();
    }

    private static AtsReadabilityResult ats(List<CriterionScore> sections) {
        var parsing = sections.getLast();
        int score = Math.round((2 * parsing.score() + sections.getFirst().score() + sections.get(1).score()) / 4f);
        var issues = Stream.of(parsing, sections.getFirst(), sections.get(1))
                .flatMap(section -> section.findings().stream())
                .toList();
        return new AtsReadabilityResult(score, issues, GUIDANCE);
    }
}
