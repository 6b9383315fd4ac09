package com.codementee.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.codementee.support.ApiTest;
import org.junit.jupiter.api.Test;

class CredentialStoreTest extends ApiTest {

    private final CredentialStore credentials = app.bean(CredentialStore.class);

    @Test
    void doesNotUpgradeAHashThatHasBeenReplaced() {
        var id = given.freeMentee().id();
        credentials.setPassword(id, "newer", now());

        credentials.strengthen(id, "older", "strong");

        assertThat(credentials.signIn(id).orElseThrow().passwordHash()).isEqualTo("newer");
    }

    @Test
    void replacesThePasswordOnlyAtTheExpectedVersion() {
        var id = given.freeMentee().id();

        assertThat(credentials.replacePassword(id, 0, "first", now())).isTrue();
        assertThat(credentials.replacePassword(id, 0, "second", now())).isFalse();

        assertThat(credentials.signIn(id).orElseThrow().passwordHash()).isEqualTo("first");
    }
}
