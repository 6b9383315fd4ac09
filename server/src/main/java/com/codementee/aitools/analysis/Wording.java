package com.codementee.aitools.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Classifies the wording of resume bullets. */
final class Wording {

    private static final Pattern NUMBER = Pattern.compile(
            "\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|thousand|million|halved|doubled|tripled)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A year or a version is a number, but not a result. */
    private static final Pattern NO_RESULT = Pattern.compile("\\b(?:19|20)\\d\\d\\b|\\bv?\\d+\\.\\d+\\.\\d+|[A-Za-z]\\d+");

    private static final Pattern WEAK = Pattern.compile(
            "(?i)^(?:i (?:was|did|have|am|had)|responsib|duties|worked on|working on|was (?:involved|part|\\w+ing)|helped"
                    + "|assisted|participated|involved in|tasked with|learn[te]|handled various|did )");

    private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|my|me|mine)\\b");

    private static final Set<String> STRONG = Set.of(
            "led", "built", "designed", "developed", "created", "reduced", "cut", "increased", "raised", "improved",
            "automated", "migrated", "implemented", "introduced", "launched", "shipped", "wrote", "rewrote", "rebuilt",
            "optimised", "optimized", "decreased", "lowered", "saved", "scaled", "architected", "established", "trained",
            "mentored", "managed", "integrated", "delivered", "shortened", "replaced", "refactored", "deployed",
            "published", "won", "founded", "negotiated", "resolved", "analysed", "analyzed", "executed", "prepared",
            "halved", "doubled", "drove", "owned", "maintained", "tested", "reported", "configured", "secured",
            "coordinated", "organised", "organized", "streamlined", "accelerated", "eliminated", "simplified", "debugged",
            "researched", "presented", "taught", "documented", "monitored", "modernised", "modernized", "used");

    /** Verbs whose past has no ending of its own, and the present of those that describe a current job. */
    private static final Set<String> OTHER_VERBS = Set.of(
            "took", "ran", "grew", "kept", "made", "set", "gave", "found", "brought", "sold", "held", "met", "sent", "put",
            "spoke", "drew", "beat", "broke", "spent", "chose", "got", "spun", "wound", "upheld", "oversaw", "began",
            "run", "own", "lead", "build", "design", "write", "manage", "maintain", "develop", "answer", "drive",
            "mentor", "coach", "keep", "create", "deliver", "plan", "test", "review", "teach", "hire", "support",
            "analyse", "analyze", "coordinate", "present", "report", "research", "advise");

    /** Words on -ed that say nothing of a person's own work. */
    private static final Pattern NO_ACTION = Pattern.compile(
            "attended|tried|looked|based|experienced|skilled|dedicated|motivated|detailed|involved|interested|assigned");

    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("building", "built"), Map.entry("writing", "wrote"), Map.entry("leading", "led"),
            Map.entry("running", "ran"), Map.entry("making", "made"), Map.entry("doing", "did"),
            Map.entry("teaching", "taught"), Map.entry("giving", "gave"), Map.entry("taking", "took"),
            Map.entry("keeping", "kept"), Map.entry("finding", "found"), Map.entry("planning", "planned"),
            Map.entry("debugging", "debugged"), Map.entry("setting", "set"), Map.entry("shipping", "shipped"),
            Map.entry("overseeing", "oversaw"), Map.entry("fixing", "fixed"), Map.entry("testing", "tested"));

    private Wording() {}

    static boolean hasResult(String bullet) {
        return NUMBER.matcher(NO_RESULT.matcher(bullet).replaceAll("")).find();
    }

    static boolean isWeak(String bullet) {
        return WEAK.matcher(bullet).find();
    }

    static boolean isStrong(String bullet) {
        var word = firstWord(bullet);
        return STRONG.contains(word) || OTHER_VERBS.contains(word)
                || word.matches("[a-z-]{3,}ed") && !NO_ACTION.matcher(word).matches() && !isWeak(bullet);
    }

    static boolean isFirstPerson(String text) {
        return FIRST_PERSON.matcher(text).find();
    }

    /** Whether a bullet of a job that has ended is written in the present tense. */
    static boolean isPresentTense(String bullet) {
        var word = firstWord(bullet);
        return word.matches("(?:develop|build|design|manage|lead|work|create|maintain|write|test|support|handle)s?"
                + "|(?:developing|building|designing|managing|leading|working|creating|maintaining|writing|testing)");
    }

    /** Turns {@code developing} into {@code developed}. */
    static String past(String gerund) {
        var word = gerund.toLowerCase(Locale.ROOT);
        var known = IRREGULAR.get(word);
        if (known != null) return known;
        var stem = word.substring(0, word.length() - 3);
        boolean y = stem.endsWith("y") && !stem.matches(".*[aeiou]y");
        return y ? stem.substring(0, stem.length() - 1) + "ied" : stem + "ed";
    }

    /**
     * Whether the text says this verb itself, in any form: {@code developed} for {@code responsible for developing}.
     * Another verb would claim more or less than the person did.
     */
    static boolean saysVerb(String text, String past) {
        var verb = past.toLowerCase(Locale.ROOT);
        var stem = verb.matches("[a-z]{3,}ed") ? verb.substring(0, verb.length() - 2) : verb;
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .anyMatch(word -> word.equals(verb)
                        || !stem.equals(verb) && word.startsWith(stem)
                        || word.matches("[a-z]{2,}ing") && past(word).equals(verb));
    }

    static String firstWord(String text) {
        return text.strip().split("[\\s,]+")[0].toLowerCase(Locale.ROOT);
    }
}
