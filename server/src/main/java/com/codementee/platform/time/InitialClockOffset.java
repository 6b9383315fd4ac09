package com.codementee.platform.time;

import java.time.Duration;

/** How far {@link AppClock} is ahead of the system clock when the application starts. Demo mode supplies this bean. */
@FunctionalInterface
public interface InitialClockOffset {

    Duration read();
}
