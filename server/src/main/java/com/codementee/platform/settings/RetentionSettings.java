package com.codementee.platform.settings;

import java.time.Duration;

/**
 * How long data is kept that is deleted automatically.
 *
 * @param mails mails after they were sent or given up
 * @param paymentEvents the payment provider's events after they were handled
 * @param expiredOrders orders of visitors that expired unpaid, after they were created
 * @param sessions sessions and password links after they ended
 * @param notifications notifications after they were created
 * @param aiRuns results of the AI tools after the tool was started, at most the 90 days that the API promises
 */
public record RetentionSettings(
        Duration mails, Duration paymentEvents, Duration expiredOrders, Duration sessions, Duration notifications,
        Duration aiRuns) {}
