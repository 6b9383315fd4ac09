package com.codementee.aitools.analysis;

import com.codementee.aitools.resume.ResumeLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Suggests better wordings of the person's own bullets, and asks for facts that only the person knows. */
final class RuleRewriter {

    private static final int MAX_REWRITES = 6;

    private static final Pattern DUTY = Pattern.compile(
            "(?i)^(?:i was |i )?(?:responsible for|tasked with|in charge of|was working on|duties included|was)\\s+(?:the )?(\\w+ing)\\b(.*)$");
    private static final Pattern LEADING_I = Pattern.compile("^I (?:have |had )?(?=\\w+ed\\b|built|led|wrote|made)");
    private static final Pattern VAGUE = Pattern.compile(
            "(?i)^(?:i )?(?:(?:was|am|were) )?(?:working on|worked on|responsible for|duties included|involved in"
                    + "|part of|helped(?: the team)? (?:to|with|in)|helped with|assisted (?:in|with)"
                    + "|participated in|did|learn(?:ed|t)(?: about)?)\\s+");

    private static final Pattern IN_A_TEAM = Pattern.compile(
            "(?i)^(?:i )?(?:(?:was|am) )?(?:a )?part of (?=(?:the|a) team\\b)");

    /** Meetings are part of every job; no result makes a bullet of them worth reading. */
    private static final Pattern ROUTINE = Pattern.compile("(?i)^attended\\b|\\b(?:stand-? ?ups?|daily meetings?)\\b");

    private RuleRewriter() {}

    static List<Rewrite> suggest(AnalysisInput subject) {
        var rewrites = new ArrayList<Rewrite>();
        for (var bullet : subject.resume().bullets()) {
            var rewrite = rewrite(bullet);
            if (rewrite != null && RewriteCheck.isHonest(rewrite, subject)) rewrites.add(rewrite);
        }
        return rewrites.stream().limit(MAX_REWRITES).toList();
    }

    private static @Nullable Rewrite rewrite(ResumeLine bullet) {
        var text = bullet.text().strip().replaceAll("\\.$", "");
        boolean result = Wording.hasResult(text);
        if (!result && ROUTINE.matcher(text).find()) return null;
        var question = result ? "" : question(text);
        var duty = DUTY.matcher(text);
        if (duty.matches()) {
            return new Rewrite(bullet.text(), capital(Wording.past(duty.group(1))) + duty.group(2) + question,
                    "Says what you did instead of what the job was" + (result ? "." : ", and asks for the result."));
        }
        var team = IN_A_TEAM.matcher(text);
        if (team.find()) {
            return new Rewrite(bullet.text(), "[What did you do yourself?] in " + text.substring(team.end()) + question,
                    "Your own part is missing; only you know it.");
        }
        var vague = VAGUE.matcher(text);
        if (vague.find() && vague.end() < text.length()) {
            return new Rewrite(bullet.text(),
                    "[What did you do yourself?] " + text.substring(vague.end()) + question,
                    "Your own part is missing; only you know it.");
        }
        var spoken = LEADING_I.matcher(text);
        if (spoken.find()) {
            return new Rewrite(bullet.text(), capital(text.substring(spoken.end())) + question,
                    "Begins with the verb" + (result ? "." : ", and asks for the result."));
        }
        return result ? null : new Rewrite(bullet.text(), text + question, "Asks for the result that only you know.");
    }

    /** Asks for the number that fits the kind of work. */
    private static String question(String text) {
        var words = text.toLowerCase(Locale.ROOT);
        if (words.matches(".*\\b(?:improv|optimi|reduc|increas|rais|cut|faster|perform).*")) return " [by how much?]";
        if (words.matches(".*\\b(?:test|bug|defect|coverage|qualit).*")) return " [how many, and what broke less often?]";
        if (words.matches(".*\\b(?:team|mentor|train|interview|customer|client|user).*")) return " [for how many people?]";
        if (words.matches(".*\\b(?:pipeline|data|report|dashboard|etl|quer).*")) return " [how much data, how often?]";
        if (words.matches(".*\\b(?:app|api|cart|page|screen|feature|service|site|website|system|portal|product|platform"
                + "|server|cluster|module|shop|backend|front-?end)s?\\b.*")) {
            return " [for how many users, and what got better?]";
        }
        return " [how many, how often, and what came of it?]";
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
