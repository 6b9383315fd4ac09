/**
 * The foundation of all modules: HTTP conventions, the database, jobs and the clock.
 *
 * <p>It depends on no module. Invariants: the application does not start if a route lacks {@code @Allow}; every error
 * response has the contract's body; only {@code Transactions} opens transactions; only {@code platform.time} reads the
 * system clock.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package com.codementee.platform;

import org.springframework.modulith.ApplicationModule;
