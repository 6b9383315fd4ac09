package com.codementee.support;

import java.util.UUID;

/** A test's user with the access token from their latest sign-in. The password is {@link PersonFixtures#PASSWORD}. */
public record TestUser(UUID id, String name, String email, String token) {}
