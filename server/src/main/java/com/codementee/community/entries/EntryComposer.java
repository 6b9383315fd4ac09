package com.codementee.community.entries;

import com.codementee.community.entries.Comments.CommentText;
import com.codementee.community.entries.EntryWriteStore.PostText;
import com.codementee.community.markdown.MarkdownRenderer;
import com.codementee.community.markdown.PublicTextNormalizer;
import com.codementee.platform.errors.ApiException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Normalises and renders what people write. */
@Component
class EntryComposer {

    private static final int MAX_TAGS = 5;
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}+#.-]{0,29}");

    private final MarkdownRenderer markdown;

    EntryComposer(MarkdownRenderer markdown) {
        this.markdown = markdown;
    }

    PostText post(PostCategory category, String title, String body, @Nullable List<String> tags) {
        var clean = PublicTextNormalizer.normalize("body", body);
        return new PostText(
                category, PublicTextNormalizer.normalize("title", title), tags(tags), clean, markdown.render(clean));
    }

    CommentText comment(String body) {
        var clean = PublicTextNormalizer.normalize("body", body);
        return new CommentText(clean, markdown.render(clean));
    }

    String preview(String body) {
        return markdown.render(PublicTextNormalizer.normalize("body", body));
    }

    /** Returns a tag in its one spelling: lower case, with hyphens for spaces. */
    static String tag(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    }

    private static List<String> tags(@Nullable List<String> given) {
        if (given == null) return List.of();
        var tags = new LinkedHashSet<String>();
        for (int i = 0; i < given.size(); i++) {
            var text = given.get(i);
            var tag = text == null ? "" : tag(text);
            if (!TAG.matcher(tag).matches()) {
                throw ApiException.invalid(
                        "tags[" + i + "]", "must be letters, digits and + # . -, at most 30, such as system-design");
            }
            tags.add(tag);
        }
        if (tags.size() > MAX_TAGS) throw ApiException.invalid("tags", "must have at most " + MAX_TAGS + " entries");
        return List.copyOf(tags);
    }
}
