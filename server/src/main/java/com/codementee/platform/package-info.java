/**
 * What every module stands on: HTTP conventions, the database, jobs and the one clock.
 *
 * <p>Knows no module. Invariants: a route without {@code @Allow} stops the start; every refusal has the
 * contract's body; transactions are opened by {@code Transactions} alone; nothing asks the system for the time
 * but {@code platform.time}.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package com.codementee.platform;

import org.springframework.modulith.ApplicationModule;
