package com.codementee.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditActionTest {

    private static final Set<String> PERSONAL = Set.of("email", "password", "password_hash", "token", "html", "text");

    @ParameterizedTest
    @EnumSource
    void isDescribedInTheDocument(AuditAction action) throws IOException {
        assertThat(action.wire()).matches("[a-z_]+\\.[a-z_]+");
        assertThat(Files.readString(Path.of("..", "docs", "audit.md"))).contains("`" + action.wire() + "`");
    }

    @ParameterizedTest
    @EnumSource
    void storesNoPersonalFieldOfItsSubject(AuditSubjectType subject) {
        assertThat(subject.fields()).doesNotContainAnyElementsOf(PERSONAL);
    }
}
