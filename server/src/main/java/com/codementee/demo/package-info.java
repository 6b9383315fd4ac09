/**
 * Demo mode: simulated providers of payment, mail and a language model, an adjustable clock, fault injection and demo
 * data.
 *
 * <p>It may use every module; no module uses it. Owns the database schema {@code sandbox}, which exists in demo mode
 * only. Invariants: in production none of its beans exists, so every path under {@code /__sandbox} responds with 404;
 * the clock only moves forward; slots of every interview type are available at any application time.
 */
package com.codementee.demo;
