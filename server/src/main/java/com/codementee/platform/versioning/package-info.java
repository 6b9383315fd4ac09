/**
 * Optimistic locking over HTTP: an edit names the version that it was made from and is refused if that version is
 * outdated.
 *
 * <p>A resource that several people may edit implements {@link com.codementee.platform.versioning.Versioned}: single
 * reads carry its version as {@code ETag}, list items as {@code version}. A route that edits it takes an {@link
 * com.codementee.platform.versioning.ExpectedVersion}. Either its statement updates the row only in one of {@code
 * ExpectedVersion.versions}, and the service throws {@code ExpectedVersion.stale} if it updated none; or the service
 * locks the row, reads the current state and passes it to {@code ExpectedVersion.require}. Both happen in the edit's
 * transaction. Each edit increments the version.
 */
@NullMarked
package com.codementee.platform.versioning;

import org.jspecify.annotations.NullMarked;
