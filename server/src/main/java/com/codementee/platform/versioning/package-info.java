/**
 * Optimistic locking over HTTP: an edit names the version that it was made from and is refused when that is old.
 *
 * <p>What several people may edit implements {@link com.codementee.platform.versioning.Versioned}: single reads carry
 * its version as {@code ETag}, list items as {@code version}. A route that edits takes an {@link
 * com.codementee.platform.versioning.ExpectedVersion}. Either its statement updates the row only in one of {@code
 * ExpectedVersion.versions}, and the service throws {@code ExpectedVersion.stale} when it updated none; or the service
 * locks the row, reads the present state and passes it to {@code ExpectedVersion.require}. Both happen in the
 * transaction of the edit. Each edit adds 1 to the version.
 */
@NullMarked
package com.codementee.platform.versioning;

import org.jspecify.annotations.NullMarked;
