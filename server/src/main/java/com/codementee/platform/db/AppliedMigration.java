package com.codementee.platform.db;

import org.jspecify.annotations.Nullable;

/** A migration that has run: its version and the checksum of its script. */
public record AppliedMigration(String version, @Nullable Integer checksum) {}
