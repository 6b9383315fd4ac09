package com.codementee.aitools.corpus;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The six layouts of the labelled set. They imitate what people use: a plain one-column PDF, a two-column PDF with a
 * sidebar, a LaTeX-like PDF, a Word document with a table, one with a text box, and plain text.
 */
public enum Layout {
    ONE_COLUMN_PDF {
        @Override
        public byte[] write(Persona person) {
            try (var pdf = new PdfSketch()) {
                pdf.text(50, 60, 20, true, Color.BLACK, person.name());
                pdf.text(50, 78, 9.5, person.email() + "  |  " + person.phone() + "  |  " + person.link());
                var page = new PdfColumn(pdf, 50, 545, 110);
                page.title("SUMMARY").paragraph(person.summary());
                page.title("EXPERIENCE");
                for (var job : person.roles()) page.job(job.title() + ", " + job.organisation(), job);
                page.title("EDUCATION");
                for (var degree : person.education()) page.dated(degree.text(), degree.dates());
                page.title("SKILLS");
                person.skills().forEach((label, skills) -> page.paragraph(label + ": " + String.join(", ", skills)));
                if (!person.projects().isEmpty()) page.title("PROJECTS").bullets(person.projects());
                return pdf.save();
            }
        }
    },
    TWO_COLUMN_PDF {
        @Override
        public byte[] write(Persona person) {
            try (var pdf = new PdfSketch()) {
                pdf.text(40, 60, 22, true, Color.DARK_GRAY, person.name());
                var side = new PdfColumn(pdf, 40, 190, 100);
                side.title("Contact").paragraph(person.email()).paragraph(person.phone()).paragraph(person.link());
                side.title("Skills");
                person.allSkills().forEach(side::paragraph);
                side.title("Education");
                for (var degree : person.education()) side.paragraph(degree.text()).paragraph(degree.dates());
                var main = new PdfColumn(pdf, 215, 555, 100);
                main.title("Profile").paragraph(person.summary());
                main.title("Work Experience");
                for (var job : person.roles()) {
                    main.bold(job.title());
                    main.paragraph(job.organisation() + " | " + job.dates()).bullets(job.bullets());
                }
                if (!person.projects().isEmpty()) main.title("Projects").bullets(person.projects());
                return pdf.save();
            }
        }
    },
    LATEX_PDF {
        @Override
        public byte[] write(Persona person) {
            try (var pdf = new PdfSketch().serif()) {
                double middle = (PdfSketch.WIDTH - pdf.width(person.name(), 24, false)) / 2;
                pdf.text(middle, 60, 24, person.name());
                var contact = person.phone() + " | " + person.email() + " | " + person.link();
                pdf.text((PdfSketch.WIDTH - pdf.width(contact, 10, false)) / 2, 78, 10, contact);
                var page = new PdfColumn(pdf, 40, 555, 105);
                page.title("Summary").paragraph(person.summary()).title("Education");
                for (var degree : person.education()) page.dated(degree.text(), degree.dates());
                page.title("Experience");
                for (var job : person.roles()) {
                    page.dated(job.organisation(), job.dates());
                    page.dated(job.title(), job.place()).bullets(job.bullets());
                }
                if (!person.projects().isEmpty()) page.title("Projects").bullets(person.projects());
                page.title("Technical Skills");
                person.skills().forEach((label, skills) -> page.paragraph(label + ": " + String.join(", ", skills)));
                return pdf.save();
            }
        }
    },
    TABLE_DOCX {
        @Override
        public byte[] write(Persona person) {
            var document = new DocxSketch().bold(20, person.name())
                    .paragraph(person.email() + " | " + person.phone() + " | " + person.link());
            document.row(new DocxSketch().paragraph("Summary"), new DocxSketch().paragraph(person.summary()));
            var jobs = new DocxSketch();
            for (var job : person.roles()) {
                jobs.bold(10.5, job.title() + " at " + job.organisation() + " (" + job.dates() + ")");
                job.bullets().forEach(jobs::bullet);
            }
            document.row(new DocxSketch().bold(10.5, "Experience"), jobs);
            var degrees = new DocxSketch();
            for (var degree : person.education()) degrees.paragraph(degree.text() + ", " + degree.dates());
            document.row(new DocxSketch().bold(10.5, "Education"), degrees);
            document.row(new DocxSketch().bold(10.5, "Skills"),
                    new DocxSketch().paragraph(String.join(", ", person.allSkills())));
            if (!person.projects().isEmpty()) {
                var projects = new DocxSketch();
                person.projects().forEach(projects::bullet);
                document.row(new DocxSketch().bold(10.5, "Projects"), projects);
            }
            return document.save();
        }
    },
    TEXT_BOX_DOCX {
        @Override
        public byte[] write(Persona person) {
            var skills = new DocxSketch().heading("Technical Skills");
            person.skills().forEach((label, names) -> skills.paragraph(label + ": " + String.join(", ", names)));
            var document = new DocxSketch().bold(22, person.name())
                    .textBox(new DocxSketch().paragraph(person.phone()).paragraph(person.email())
                            .paragraph(person.link()))
                    .heading("About me").paragraph(person.summary())
                    .textBox(skills)
                    .heading("Professional Experience");
            for (var job : person.roles()) {
                document.bold(10.5, job.organisation() + ", " + job.place() + "\t" + job.dates());
                document.paragraph(job.title());
                job.bullets().forEach(document::bullet);
            }
            document.heading("Education");
            for (var degree : person.education()) document.paragraph(degree.text() + "\t" + degree.dates());
            if (!person.projects().isEmpty()) {
                document.heading("Projects");
                person.projects().forEach(document::bullet);
            }
            return document.save();
        }
    },
    PLAIN_TEXT {
        @Override
        public byte[] write(Persona person) {
            var lines = new ArrayList<String>(List.of(
                    person.name(), person.email() + ", " + person.phone(), person.link(), "",
                    "SUMMARY", person.summary(), "", "WORK EXPERIENCE"));
            for (var job : person.roles()) {
                lines.add(job.title() + " - " + job.organisation() + "     " + job.dates());
                job.bullets().forEach(bullet -> lines.add("- " + bullet));
                lines.add("");
            }
            lines.add("EDUCATION");
            for (var degree : person.education()) lines.add(degree.text() + "     " + degree.dates());
            lines.add("");
            lines.add("SKILLS");
            person.skills().forEach((label, skills) -> lines.add(label + ": " + String.join(", ", skills)));
            if (!person.projects().isEmpty()) lines.add("\nPROJECTS");
            person.projects().forEach(project -> lines.add("- " + project));
            return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        }
    };

    /** Writes the person's resume in this layout. */
    public abstract byte[] write(Persona person);

    /** {@code two column pdf}. */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
