package com.codementee;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.postgres.DatabaseUnavailableException;
import com.codementee.platform.settings.InvalidSettingException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class StartupFailureMessageTest {

    @Test
    void findsTheMessageInTheCauseChain() {
        var failure = new IllegalStateException(
                "beans", new IllegalStateException(new InvalidSettingException("Set PORT.")));

        assertThat(StartupFailureMessage.of(failure)).contains("Set PORT.");
        assertThat(StartupFailureMessage.of(new DatabaseUnavailableException("No database."))).contains("No database.");
    }

    @Test
    void namesTheVariableThatMovesAnOccupiedPort() {
        assertThat(StartupFailureMessage.of(new PortInUseException(8001)).orElseThrow()).contains("8001", "PORT");
    }

    @Test
    void namesTheVariableOfAnUnreachableDatabase() {
        var refused = new SQLException("Connection refused.\nCheck the port.", "08001");

        assertThat(StartupFailureMessage.of(refused).orElseThrow())
                .startsWith("DATABASE_URL")
                .endsWith("Connection refused. Check the port.");
    }

    @Test
    void hasNoMessageForDefects() {
        assertThat(StartupFailureMessage.of(new NullPointerException())).isEmpty();
        assertThat(StartupFailureMessage.of(new SQLException("syntax error", "42601"))).isEmpty();
    }
}
