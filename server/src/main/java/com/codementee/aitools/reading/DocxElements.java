package com.codementee.aitools.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads elements of WordprocessingML. */
final class DocxElements {

    private DocxElements() {}

    static List<Element> children(Element parent) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) found.add(element);
        }
        return found;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(child -> name.equals(child.getLocalName())).toList();
    }

    static @Nullable Element child(@Nullable Element parent, String name) {
        return parent == null ? null : children(parent, name).stream().findFirst().orElse(null);
    }

    static @Nullable Element firstDescendant(Element parent, String name) {
        var found = parent.getElementsByTagNameNS("*", name);
        return (Element) found.item(0);
    }

    /** Whether a switch such as {@code <w:b/>} is on. */
    static boolean isOn(@Nullable Element properties, String name) {
        var element = child(properties, name);
        if (element == null) return false;
        var value = element.getAttribute("w:val");
        return !value.equals("0") && !value.equals("false") && !value.equals("none");
    }

    /** The font size in points; null if the properties do not set it. */
    static @Nullable Double size(@Nullable Element properties) {
        var element = child(properties, "sz");
        if (element == null || !element.getAttribute("w:val").matches("\\d{1,4}")) return null;
        return Integer.parseInt(element.getAttribute("w:val")) / 2.0;
    }

    static String value(@Nullable Element parent, String name) {
        var element = child(parent, name);
        return element == null ? "" : element.getAttribute("w:val");
    }
}
