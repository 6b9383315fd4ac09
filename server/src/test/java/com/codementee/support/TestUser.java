package com.codementee.support;

import java.util.UUID;

/** A person of a test and the access token of their latest sign-in. The password is {@link PersonFixtures#PASSWORD}. */
public record TestUser(UUID id, String name, String email, String token) {}
