package com.codementee.aitools.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The formatting that a Word document's styles give its paragraphs. */
record DocxStyles(Map<String, Style> styles, double defaultSize) {

    private static final double WORD_DEFAULT = 11;

    /** @param size null if the style does not change it */
    record Style(boolean heading, boolean bold, @Nullable Double size, boolean list) {

        static final Style PLAIN = new Style(false, false, null, false);
    }

    static DocxStyles of(@Nullable Document document) {
        var styles = new HashMap<String, Style>();
        if (document == null) return new DocxStyles(styles, WORD_DEFAULT);
        var defaults = DocxElements.child(document.getDocumentElement(), "docDefaults");
        var size = defaults == null ? null : DocxElements.size(DocxElements.firstDescendant(defaults, "rPr"));
        var parents = new HashMap<String, String>();
        for (var style : DocxElements.children(document.getDocumentElement(), "style")) {
            var id = style.getAttribute("w:styleId");
            styles.put(id, style(style));
            var parent = DocxElements.child(style, "basedOn");
            if (parent != null) parents.put(id, parent.getAttribute("w:val"));
        }
        var inherited = new HashMap<String, Style>();
        styles.keySet().forEach(id -> inherited.put(id, inherit(id, styles, parents)));
        return new DocxStyles(inherited, size == null ? WORD_DEFAULT : size);
    }

    private static Style style(Element style) {
        var name = DocxElements.child(style, "name");
        var title = (name == null ? style.getAttribute("w:styleId") : name.getAttribute("w:val"))
                .toLowerCase(Locale.ROOT);
        var look = DocxElements.child(style, "rPr");
        var paragraph = DocxElements.child(style, "pPr");
        boolean outline = paragraph != null && DocxElements.child(paragraph, "outlineLvl") != null;
        boolean heading = outline || title.startsWith("heading") || title.equals("title");
        boolean list = title.contains("list") || paragraph != null && DocxElements.child(paragraph, "numPr") != null;
        return new Style(heading, DocxElements.isOn(look, "b"), DocxElements.size(look), list && !title.equals("list paragraph"));
    }

    private static Style inherit(String id, Map<String, Style> styles, Map<String, String> parents) {
        var result = Style.PLAIN;
        // A style that is based on itself would otherwise loop forever.
        int left = 10;
        for (var at = id; at != null && left > 0; at = parents.get(at), left--) {
            var style = styles.getOrDefault(at, Style.PLAIN);
            result = new Style(
                    result.heading() || style.heading(), result.bold() || style.bold(),
                    result.size() == null ? style.size() : result.size(), result.list() || style.list());
        }
        return result;
    }

    Style find(String id) {
        return styles.getOrDefault(id, Style.PLAIN);
    }
}
