package com.codementee.community.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionsTest {

    private static final List<String> PEOPLE = List.of("Asha", "Asha Rao", "Ravi.K");

    @Test
    void findsTheLongestNameAfterAnAtSign() {
        assertThat(Mentions.in("Thanks @asha rao!", PEOPLE)).containsExactly("Asha Rao");
        assertThat(Mentions.in("@Asha and (@ravi.k)", PEOPLE)).containsExactlyInAnyOrder("Asha", "Ravi.K");
    }

    @Test
    void ignoresAddressesAndLongerWords() {
        assertThat(Mentions.in("mail me@asha, ask @ashanti, Asha", PEOPLE)).isEmpty();
        assertThat(Mentions.in("@", PEOPLE)).isEmpty();
    }
}
