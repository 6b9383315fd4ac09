package com.codementee.platform.templates;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders the JTE templates in {@code src/main/jte}. Templates escape every value for the context it appears in. The
 * build compiles each template into the Java package of its folder's name, so it can use that package's types.
 */
public final class HtmlTemplates {

    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "com.codementee");

    private HtmlTemplates() {}

    /** Renders a template such as {@code mail/message.jte} with its parameters by name. */
    public static String render(String template, Map<String, @Nullable Object> parameters) {
        var html = new StringOutput();
        ENGINE.render(template, parameters, html);
        return html.toString();
    }
}
