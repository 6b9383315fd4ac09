package com.codementee.aitools.analysis;

import com.codementee.aitools.analysis.KeywordMatches.How;
import com.codementee.aitools.analysis.KeywordMatches.Match;
import com.codementee.aitools.engine.Embeddings;
import com.codementee.aitools.engine.EmbeddingsUnavailableException;
import com.codementee.aitools.resume.KnownSkills;
import com.codementee.aitools.resume.ResumeLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares the resume with the skills that a job description names or, without one, with those usual for the target
 * role: by name, by another name, and, for ideas, by meaning.
 */
final class KeywordMatcher {

    /** With fewer skills than this, a percentage would mean nothing. */
    private static final int MIN_KEYWORDS = 3;

    /** With this model, paraphrases of one idea score above this, unrelated bullets below 0.3. */
    private static final double MIN_SIMILARITY = 0.5;

    private static final int MAX_LINES = 40;

    private final Embeddings embeddings;

    KeywordMatcher(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    /** Adds to {@code notAssessed} what cannot be compared. */
    KeywordMatches compare(AnalysisInput subject, Target target, List<NotAssessed> notAssessed) {
        var wanted = List.<String>of();
        @Nullable String basis = null;
        if (target.jobDescription() != null) {
            wanted = namedIn(target.jobDescription());
            basis = "the job description";
            if (wanted.size() < MIN_KEYWORDS) {
                notAssessed.add(new NotAssessed("Fit to the job description",
                        "It names fewer than three skills that we know, so we cannot compare."));
                return KeywordMatches.none();
            }
        } else if (target.role() != null) {
            wanted = TargetRoles.skillsOf(target.role());
            basis = "what advertisements for " + target.role() + " usually name";
            if (wanted.isEmpty()) {
                notAssessed.add(new NotAssessed("Fit to the target role",
                        "We have no list of skills for \"" + target.role() + "\". Paste a job description instead."));
            }
        } else {
            notAssessed.add(new NotAssessed("Fit to a job", "You gave no target role and no job description."));
        }
        return wanted.isEmpty() ? KeywordMatches.none() : compare(subject, wanted, basis, notAssessed);
    }

    private static List<String> namedIn(String jobDescription) {
        var named = KnownSkills.namedIn(jobDescription);
        return named.stream().filter(skill -> isNamedApart(skill, named, jobDescription)).toList();
    }

    /** "Spring Boot" contains the name of another skill, but asks for one. */
    private static boolean isNamedApart(String skill, Set<String> named, String text) {
        var rest = text;
        for (var other : named) {
            if (other.startsWith(skill + " ")) rest = rest.replaceAll("(?i)" + Pattern.quote(other), "");
        }
        return rest.equals(text) || KnownSkills.namedIn(rest).contains(skill);
    }

    private KeywordMatches compare(
            AnalysisInput subject, List<String> wanted, String basis, List<NotAssessed> notAssessed) {
        var matches = new ArrayList<Match>();
        var missing = new ArrayList<String>();
        for (var skill : wanted) {
            var match = byName(subject, skill);
            if (match == null) missing.add(skill);
            else matches.add(match);
        }
        var ideas = missing.stream().filter(KnownSkills::isIdea).toList();
        for (var match : byMeaning(subject, ideas, notAssessed)) {
            matches.add(match);
            missing.remove(match.keyword());
        }
        return new KeywordMatches(matches.stream().map(Match::keyword).toList(), missing, basis, matches);
    }

    private static @Nullable Match byName(AnalysisInput subject, String skill) {
        var lines = subject.document().lines();
        Match byAlias = null;
        for (int i = 0; i < lines.size(); i++) {
            var found = KnownSkills.find(lines.get(i).text()).get(skill);
            if (found == null) continue;
            var match = new Match(skill, found.alias() ? How.ALIAS : How.EXACT, lines.get(i).text(), i + 1);
            if (!found.alias()) return match;
            if (byAlias == null) byAlias = match;
        }
        return byAlias;
    }

    private List<Match> byMeaning(AnalysisInput subject, List<String> ideas, List<NotAssessed> notAssessed) {
        var lines = subject.resume().bullets().stream().limit(MAX_LINES).toList();
        if (ideas.isEmpty() || lines.isEmpty()) return List.of();
        try {
            var texts = new ArrayList<>(ideas);
            lines.forEach(line -> texts.add(line.text()));
            var vectors = embeddings.embed(texts);
            var matches = new ArrayList<Match>();
            for (int i = 0; i < ideas.size(); i++) {
                var nearest = nearest(vectors.get(i), lines, vectors.subList(ideas.size(), vectors.size()));
                if (nearest == null) continue;
                matches.add(new Match(ideas.get(i), How.MEANING, nearest.text(), nearest.number()));
            }
            return matches;
        } catch (EmbeddingsUnavailableException _) {
            notAssessed.add(new NotAssessed("Skills described in other words",
                    "The language model on our server was busy, so only names were compared."));
            return List.of();
        }
    }

    private static @Nullable ResumeLine nearest(float[] idea, List<ResumeLine> lines, List<float[]> vectors) {
        ResumeLine best = null;
        double most = MIN_SIMILARITY;
        for (int i = 0; i < lines.size(); i++) {
            double similarity = Embeddings.similarity(idea, vectors.get(i));
            if (similarity < most) continue;
            most = similarity;
            best = lines.get(i);
        }
        return best;
    }
}
