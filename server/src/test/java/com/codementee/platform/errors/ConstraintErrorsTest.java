package com.codementee.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstraintErrorsTest extends ApiTest {

    @Test
    void everyRegisteredConstraintExistsInTheSchema() {
        var registered = app.bean(ErrorTranslator.class).constraints();
        List<String> declared = database().withHandle(sql -> sql
                .createQuery("SELECT conname FROM pg_constraint UNION SELECT relname FROM pg_class WHERE relkind = 'i'")
                .mapTo(String.class)
                .list());

        assertThat(registered).isNotEmpty();
        assertThat(declared).containsAll(registered);
    }
}
