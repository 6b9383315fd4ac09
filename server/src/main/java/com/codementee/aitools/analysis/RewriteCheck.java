package com.codementee.aitools.analysis;

import com.codementee.aitools.resume.KnownSkills;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Refuses rewrites that say more than the bullet did. A rewrite contains no number, name or skill that its bullet
 * lacks, also not as a question, and hardly any other new word. Rewrites by rules and by models are checked alike.
 */
final class RewriteCheck {

    private static final Pattern QUESTION = Pattern.compile("\\[[^\\[\\]]*\\?]");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d])\\d+(?:[.,]\\d+)*\\p{L}*|%|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
                    + "|dozens?|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|lakhs?|crores?|millions?"
                    + "|billions?|half|halved|halving|twice|double[ds]?|tripled?|quadrupled?|\\w+fold|percent)\\b",
            Pattern.CASE_INSENSITIVE);

    /** A capital letter that does not begin the text, a sentence or a question. */
    private static final Pattern NAME = Pattern.compile("(?<!^)(?<![.!?] )(?<!\\[)\\b\\p{Lu}[\\p{L}\\d+#.]*");
    private static final Pattern FIRST_WORD = Pattern.compile("(?:^|(?<=[.!?] ))\\p{L}[\\p{L}'-]*");
    private static final Pattern JOINING_WORD = Pattern.compile("(?i)in|as|with|for|and|after|when|while");
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final Pattern LINK = Pattern.compile("(?i)https?:|www\\.|@|<|>");

    /** Joining words, but no new story. */
    private static final int MAX_NEW_WORDS = 4;

    private static final int MAX_ADDED_CHARACTERS = 200;

    /** A rewrite that is shorter than this share of its bullet has lost what the bullet said. */
    private static final double MIN_LENGTH_SHARE = 0.25;

    private RewriteCheck() {}

    static boolean isHonest(Rewrite rewrite, AnalysisInput subject) {
        var before = rewrite.before();
        var after = rewrite.after();
        if (!subject.contains(before) || after.equals(before)) return false;
        if (after.length() > before.length() + MAX_ADDED_CHARACTERS || adds(LINK, after, before)) return false;
        var statement = QUESTION.matcher(after).replaceAll("").replaceAll("\\s+", " ").strip();
        return statement.length() >= MIN_LENGTH_SHARE * before.length()
                && !adds(NUMBER, after, before)
                && !adds(NAME, after.replaceAll("\\s+", " "), before)
                && KnownSkills.namedIn(before).containsAll(KnownSkills.namedIn(after))
                && sentencesBeginPlainly(statement, before)
                && newWords(statement, before) <= MAX_NEW_WORDS;
    }

    /** Whether an explanation for the person adds no fact and no link. */
    static boolean isPlain(String why, String before) {
        return !adds(NUMBER, why, before) && !adds(NAME, why, before) && !adds(LINK, why, before)
                && KnownSkills.namedIn(before).containsAll(KnownSkills.namedIn(why));
    }

    private static boolean adds(Pattern pattern, String after, String before) {
        return pattern.matcher(after).results()
                .map(match -> match.group().replaceAll("\\.+$", ""))
                .anyMatch(part -> !contains(before, part));
    }

    /**
     * The first word of a sentence is a verb of the bullet. A new one could claim another part in the work, and a name
     * would not be noticed, because the word has a capital letter anyway.
     */
    private static boolean sentencesBeginPlainly(String statement, String before) {
        return FIRST_WORD.matcher(statement).results()
                .map(MatchResult::group)
                .allMatch(word -> Wording.saysVerb(before, word) || JOINING_WORD.matcher(word).matches()
                        || contains(before, word));
    }

    private static long newWords(String statement, String before) {
        var known = new HashSet<>(Arrays.asList(before.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
        return WORD.matcher(statement.toLowerCase(Locale.ROOT)).results()
                .filter(word -> !known.contains(word.group()))
                .count();
    }

    private static boolean contains(String source, String word) {
        if (!Character.isLetterOrDigit(word.charAt(0))) return source.contains(word);
        var whole = "(?<![\\p{L}\\d])" + Pattern.quote(word.toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\d])";
        return Pattern.compile(whole).matcher(source.toLowerCase(Locale.ROOT)).find();
    }
}
