package com.codementee.community.markdown;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;

/**
 * Renders Markdown as HTML that is safe to insert into a page: only the elements and attributes listed here, links to
 * http and https alone, images as links, HTML in the source as text. The nesting and the number of marks are bounded,
 * and with them the time.
 */
@Component
public class MarkdownRenderer {

    private static final int MAX_OPEN_BLOCKS = 16;
    private static final int MAX_INLINE_NESTING = 16;

    /** The parser's time grows with the square of these marks. A text with more of them is shown as it was typed. */
    private static final String MARKS = "*_[]<&!`\\";
    private static final int MAX_MARKS = 4_000;

    /** A post's page has the levels 1 and 2 itself. */
    private static final int HEADING_SHIFT = 2;

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h3", "h4", "h5", "h6", "strong", "em", "blockquote", "ul", "ol", "li",
                    "pre", "code", "a")
            .allowAttributes("start").matching((_, _, value) -> value.matches("\\d{1,9}") ? value : null)
            .onElements("ol")
            .allowAttributes("class")
            .matching((_, _, value) -> value.matches("language-[A-Za-z0-9+#-]{1,20}") ? value : null)
            .onElements("code")
            .allowUrlProtocols("http", "https")
            .allowAttributes("href").onElements("a")
            .requireRelsOnLinks("nofollow", "ugc", "noopener")
            .toFactory();

    private final Parser parser;
    private final HtmlRenderer renderer;

    public MarkdownRenderer() {
        var extensions = List.of(AutolinkExtension.builder().linkTypes(Set.of(AutolinkType.URL)).build());
        parser = Parser.builder()
                .extensions(extensions)
                .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
                .maxInlineNesting(MAX_INLINE_NESTING)
                .build();
        renderer = HtmlRenderer.builder()
                .extensions(extensions)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .softbreak("<br />\n")
                .build();
    }

    /** Returns the HTML of this Markdown. */
    public String render(String markdown) {
        boolean hostile = markdown.chars().filter(sign -> MARKS.indexOf(sign) >= 0).count() > MAX_MARKS;
        var document = hostile ? plain(markdown) : parser.parse(markdown);
        document.accept(new Simplifier());
        return ALLOWED.sanitize(renderer.render(document));
    }

    private static Node plain(String text) {
        var document = new Document();
        var paragraph = new Paragraph();
        document.appendChild(paragraph);
        text.lines().forEach(line -> {
            if (paragraph.getFirstChild() != null) paragraph.appendChild(new SoftLineBreak());
            paragraph.appendChild(new Text(line));
        });
        return document;
    }

    /** Replaces images by links, and lowers headings below those of the page. */
    private static final class Simplifier extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + HEADING_SHIFT));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            boolean linked = isInLink(image);
            if (!linked && image.getFirstChild() == null) image.appendChild(new Text(image.getDestination()));
            if (!linked) {
                var link = new Link(image.getDestination(), image.getTitle());
                moveChildren(image, link);
                image.insertBefore(link);
            } else {
                for (var child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
                    image.insertBefore(child);
                }
            }
            image.unlink();
        }

        private static void moveChildren(Node from, Node to) {
            for (var child = from.getFirstChild(); child != null; child = from.getFirstChild()) to.appendChild(child);
        }

        private static boolean isInLink(Node node) {
            for (var parent = node.getParent(); parent != null; parent = parent.getParent()) {
                if (parent instanceof Link) return true;
            }
            return false;
        }
    }
}
