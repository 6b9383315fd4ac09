package com.codementee.aitools.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a Word document for a test, with the parts and elements that Word itself writes. */
public final class DocxSketch {

    private static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    private static final String TYPES = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Default Extension="xml" ContentType="application/xml"/>
          <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
          <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
        </Types>
        """;

    private static final String RELATIONSHIPS = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
        </Relationships>
        """;

    private static final String STYLES = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:styles %s>
          <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>
          <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
          <w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:pPr><w:numPr/></w:pPr></w:style>
        </w:styles>
        """.formatted(NAMESPACES);

    private final StringBuilder body = new StringBuilder();

    public DocxSketch paragraph(String text) {
        return styled("", "", text);
    }

    public DocxSketch bold(double size, String text) {
        return styled("", "<w:b/><w:sz w:val=\"" + Math.round(size * 2) + "\"/>", text);
    }

    public DocxSketch heading(String text) {
        return styled("<w:pStyle w:val=\"Heading1\"/>", "", text);
    }

    public DocxSketch bullet(String text) {
        return styled("<w:pStyle w:val=\"ListBullet\"/>", "", text);
    }

    /** Adds a paragraph; {@code look} is the XML of the run's properties. */
    public DocxSketch styled(String style, String look, String text) {
        body.append("<w:p><w:pPr>").append(style).append("</w:pPr><w:r><w:rPr>").append(look).append("</w:rPr>");
        appendText(text);
        body.append("</w:r></w:p>");
        return this;
    }

    /** Adds a text box with paragraphs, as Word does: once for itself and once for older programs. */
    public DocxSketch textBox(DocxSketch content) {
        body.append("<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>")
                .append("<w:txbxContent>").append(content.body).append("</w:txbxContent>")
                .append("</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>")
                .append(content.body).append("</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");
        return this;
    }

    /** Adds a table of one row. */
    public DocxSketch row(DocxSketch... cells) {
        body.append("<w:tbl><w:tr>");
        for (var cell : cells) body.append("<w:tc>").append(cell.body).append("</w:tc>");
        body.append("</w:tr></w:tbl>");
        return this;
    }

    public byte[] save() {
        return zip("<w:document " + NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
    }

    /** Returns a document with this XML as its main part. */
    public static byte[] zip(String document) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", TYPES);
            put(zip, "_rels/.rels", RELATIONSHIPS);
            put(zip, "word/document.xml", document);
            put(zip, "word/styles.xml", STYLES);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void appendText(String text) {
        var parts = text.split("\t");
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) body.append("<w:tab/>");
            body.append("<w:t xml:space=\"preserve\">")
                    .append(parts[i].replace("&", "&amp;").replace("<", "&lt;")).append("</w:t>");
        }
    }
}
