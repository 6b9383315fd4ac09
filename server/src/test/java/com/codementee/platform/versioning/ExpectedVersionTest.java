package com.codementee.platform.versioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.errors.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedVersionTest {

    private record Resource(Integer version) implements Versioned {}

    @Test
    void acceptsAnyVersionWithoutAHeader() {
        assertThat(ExpectedVersion.parse(null).matches(7)).isTrue();
        assertThat(ExpectedVersion.parse("*").matches(7)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\" ", "W/\"7\"", "\"6\", \"7\"", "\"other\",\"7\""})
    void acceptsTheVersionInTheEntityTag(String ifMatch) {
        var expected = ExpectedVersion.parse(ifMatch);

        assertThat(expected.matches(7)).isTrue();
        assertThat(expected.matches(8)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "", "\"7", "\"7\" \"8\"", "\"7\",", "\"7\", *", "\"seven eight\""})
    void refusesAnInvalidEntityTag(String ifMatch) {
        assertThatThrownBy(() -> ExpectedVersion.parse(ifMatch))
                .isInstanceOfSatisfying(
                        ApiException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(ErrorCode.MALFORMED_REQUEST));
    }

    @Test
    void matchesNoVersionForATagOfAnotherResource() {
        assertThat(ExpectedVersion.parse("\"other\"").matches(7)).isFalse();
        assertThat(ExpectedVersion.parse("\"99999999999999999999\"").matches(7)).isFalse();
    }

    @Test
    void readsTheVersionFromTheBodyOnlyWithoutAHeader() {
        assertThat(ExpectedVersion.ANY.or(7).matches(8)).isFalse();
        assertThat(ExpectedVersion.ANY.or(null).matches(8)).isTrue();
        assertThat(ExpectedVersion.parse("\"8\"").or(7).matches(8)).isTrue();
    }

    @Test
    void refusesAnEditOfAnOlderVersion() {
        var expected = ExpectedVersion.parse("\"7\"");
        expected.require(new Resource(7));

        var refusal = catchThrowableOfType(ApiException.class, () -> expected.require(new Resource(8)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.STALE_VERSION);
        assertThat(refusal.headers()).containsEntry("ETag", "\"8\"");
    }
}
