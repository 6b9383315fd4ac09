package com.codementee.aitools.analysis;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Refuses rewrites with a number or a name that the document lacks. It checks all rewrites, including those of a
 * language model.
 */
final class RewriteCheck {

    private static final Pattern QUESTION = Pattern.compile("\\[[^\\]]*\\?]");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern NAME = Pattern.compile("(?<!^)(?<![.!?] )\\b\\p{Lu}[\\p{L}\\d+#.]*");

    private RewriteCheck() {}

    static boolean isHonest(Rewrite rewrite, Subject subject) {
        if (!subject.contains(rewrite.before())) return false;
        var after = QUESTION.matcher(rewrite.after()).replaceAll("").strip();
        var source = subject.text();
        boolean numbers = NUMBER.matcher(after).results().allMatch(number -> contains(source, number.group()));
        boolean names = NAME.matcher(after).results().allMatch(name -> contains(source, name.group()));
        return numbers && names && !rewrite.after().equals(rewrite.before());
    }

    private static boolean contains(String source, String word) {
        var whole = "(?<![\\p{L}\\d])" + Pattern.quote(word.toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\d])";
        return Pattern.compile(whole).matcher(source.toLowerCase(Locale.ROOT)).find();
    }
}
