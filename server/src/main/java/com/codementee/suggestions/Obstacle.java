package com.codementee.suggestions;

import com.codementee.platform.json.WireEnum;

/** Why a mentor cannot take a mock in a slot. Some obstacles apply to every mentor. */
enum Obstacle implements WireEnum {
    PAST("This time has passed", false),
    BOOKED("This time is already booked", false),
    BLOCKED("This time is blocked", false),
    OTHER_MENTOR("This time belongs to another mentor", true),
    MENTOR_BUSY("Has another mock at this time", true),
    MENTEE_BUSY("The mentee has another mock at this time", false),
    NO_MEETING_LINK("No meeting link is free at this time", false);

    private final String sentence;
    private final boolean ofMentor;

    Obstacle(String sentence, boolean ofMentor) {
        this.sentence = sentence;
        this.ofMentor = ofMentor;
    }

    String sentence() {
        return sentence;
    }

    /** Returns whether another mentor might be able to take the mock. */
    boolean ofMentor() {
        return ofMentor;
    }
}
