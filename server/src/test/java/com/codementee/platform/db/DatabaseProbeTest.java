package com.codementee.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.platform.db.DatabaseSource.Location;
import org.junit.jupiter.api.Test;

class DatabaseProbeTest {

    /** The driver accepts whole seconds, of which 0 means no limit. */
    @Test
    void waitsAtMostOneSecondForASilentDatabase() {
        var properties = DatabaseProbe.connectionProperties(new Location("jdbc:postgresql://db.example/app", "u", "p"));

        assertThat(properties).containsEntry("connectTimeout", "1").containsEntry("socketTimeout", "1");
    }
}
