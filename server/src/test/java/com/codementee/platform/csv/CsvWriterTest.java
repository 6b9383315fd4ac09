package com.codementee.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.access.Tier;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {

    record Part(@Nullable Integer aiTools, String note) {}

    record Slot(String day) implements SingleCsvCell {
        @Override
        public String cell() {
            return "on " + day;
        }
    }

    record Row(
            String fullName, @Nullable Part limits, List<String> topics, List<Slot> slots, @Paise long amount,
            boolean isPopular,
            @Nullable Tier tier, @Nullable Instant paidAt, @Nullable LocalTime startTime) {}

    private static final Row PLAIN = row("Asha");

    @Test
    void writesJsonFieldNamesAsTheHeader() throws IOException {
        assertThat(written()).isEqualTo("full_name,limits.ai_tools,limits.note,topics,slots,amount (rupees),amount (paise),is_popular,tier,paid_at (Asia/Kolkata),start_time\r\n");
    }

    @Test
    void writesEachTypeOfValue() throws IOException {
        var full = new Row(
                "Zoë 🚀", new Part(3, "a\nb"), List.of("Graphs", "Heaps"),
                List.of(new Slot("Monday"), new Slot("Tuesday")), -199900, true,
                Tier.ACTIVE, Instant.parse("2026-01-02T03:04:05Z"), LocalTime.of(9, 30));

        assertThat(written(full, PLAIN)).endsWith(
                "\r\nZoë 🚀,3,\"a\nb\",\"Graphs; Heaps\",\"on Monday; on Tuesday\",-1999.00,-199900,true,Active,2026-01-02 08:34:05,09:30\r\n"
                        + "Asha,,,,,0.00,0,false,,,\r\n");
    }

    @Test
    void quotesAsRfc4180Requires() throws IOException {
        assertThat(nameAsWritten("Rao, Asha")).isEqualTo("\"Rao, Asha\"");
        assertThat(nameAsWritten("Asha \"Ace\" Rao")).isEqualTo("\"Asha \"\"Ace\"\" Rao\"");
        assertThat(nameAsWritten("Asha\r\nRao")).isEqualTo("\"Asha\r\nRao\"");
        assertThat(nameAsWritten(" Asha ")).isEqualTo("\" Asha \"");
        assertThat(nameAsWritten("a=b")).isEqualTo("a=b");
        assertThat(nameAsWritten("'quoted'")).isEqualTo("'quoted'");
    }

    @ParameterizedTest
    @ValueSource(strings =
            {"=1+1", "+91 98", "-5", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "   =1", "\u00a0=1", "\u3000@x", "\u200b=1",
            "\ufeff-1", "＝1", "＋1", "－1", "＠x", "﹣1"})
    void escapesFormulas(String name) throws IOException {
        assertThat(nameAsWritten(name).replaceFirst("^\"", "")).startsWith("'" + name);
    }

    @Test
    void escapesFormulasInLists() throws IOException {
        var row = new Row("Asha", null, List.of("Graphs", "=cmd()"), List.of(), 0, false, null, null, null);

        assertThat(written(row)).contains("\"Graphs; '=cmd()\"");
    }

    private static Row row(String name) {
        return new Row(name, null, List.of(), List.of(), 0, false, null, null, null);
    }

    private static String nameAsWritten(String name) throws IOException {
        var written = written(row(name));
        return written.substring(written.indexOf("\r\n") + 2, written.lastIndexOf(",,,,,0.00,0,false,,,\r\n"));
    }

    private static String written(Row... rows) throws IOException {
        var out = new StringBuilder();
        new CsvWriter(Row.class, Set.of(), ZoneId.of("Asia/Kolkata")).write(List.of(rows), out);
        return out.toString();
    }
}
