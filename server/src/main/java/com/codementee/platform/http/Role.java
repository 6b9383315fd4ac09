package com.codementee.platform.http;

/** What a person is here for. Nobody chooses their own. */
public enum Role implements Wire {
    MENTEE,
    MENTOR,
    ADMIN
}
