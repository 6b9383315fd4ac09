package com.codementee.identity.passwords;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.codementee.platform.errors.ApiException;
import com.codementee.platform.json.RawPassword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"aaaabbbc", "        x", "no digits here", "👩‍💻🔑🔒🗝🧷🧩", "кириллица", "ends in nul\0"})
    void acceptsAnyCharacters(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
    }

    @Test
    void countsCharactersNotBytes() {
        assertThatCode(() -> check("🔑".repeat(128))).doesNotThrowAnyException();
        assertRefused("🔑".repeat(129), "at most 128");
        assertRefused("🔑".repeat(7), "at least 8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seven77", "1234567"})
    void refusesShortPasswords(String password) {
        assertRefused(password, "at least 8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PASSWORD1", "12345678", "qwertyuiop", "iloveyou", "Welcome@123", "11111111"})
    void refusesCommonPasswordsInAnyCase(String password) {
        assertRefused(password, "too common");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asha Menon", "ashamenon", "ASHA-MENON", "asha.m@people.example", "Asha.M@People.Example"})
    void refusesThePersonsNameAndEmail(String password) {
        assertRefused(password, "your name");
    }

    @Test
    void refusesTheLocalPartOfTheEmail() {
        assertThatThrownBy(() ->
                PasswordPolicy.check(
                "password", new RawPassword("longlocalpart"), "Asha", "long.local.part@people.example"))
                .hasMessageContaining("your name");
    }

    @Test
    void acceptsSymbolsWhenTheNameHasNoLetters() {
        assertThatCode(() -> PasswordPolicy.check("password", new RawPassword("?!?!?!?!?"), "…-", "a@b.example"))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesLoneSurrogates() {
        assertRefused("lone half \ud800", "not valid");
    }

    private static void check(String password) {
        PasswordPolicy.check("password", new RawPassword(password), "Asha Menon", "asha.m@people.example");
    }

    private static void assertRefused(String password, String because) {
        assertThatThrownBy(() -> check(password)).isInstanceOf(ApiException.class).hasMessageStartingWith("password: ")
                .hasMessageContaining(because);
    }
}
