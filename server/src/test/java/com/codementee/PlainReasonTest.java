package com.codementee;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.db.DatabaseUnavailable;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class PlainReasonTest {

    @Test
    void findsTheReasonBelowWhatSpringMakesOfIt() {
        var failure = new IllegalStateException("beans", new IllegalStateException(new Settings.Wrong("Set PORT.")));

        assertThat(PlainReason.of(failure)).contains("Set PORT.");
        assertThat(PlainReason.of(new DatabaseUnavailable("No database."))).contains("No database.");
    }

    @Test
    void namesTheVariableThatMovesAnOccupiedPort() {
        assertThat(PlainReason.of(new PortInUseException(8001)).orElseThrow()).contains("8001", "PORT");
    }

    @Test
    void namesTheVariableOfDatabaseThatCannotBeReached() {
        var refused = new SQLException("Connection refused.\nCheck the port.", "08001");

        assertThat(PlainReason.of(refused).orElseThrow())
                .startsWith("DATABASE_URL")
                .endsWith("Connection refused. Check the port.");
    }

    @Test
    void leavesDefectsToTheirStackTrace() {
        assertThat(PlainReason.of(new NullPointerException())).isEmpty();
        assertThat(PlainReason.of(new SQLException("syntax error", "42601"))).isEmpty();
    }
}
