/**
 * Demo mode: stand-ins for the payment and mail providers, the travelling clock, faults and demo data.
 *
 * <p>Knows every module; none knows it. Owns the database schema {@code sandbox}, which exists in demo mode alone.
 * Invariants: in production none of its beans exists, so every path under {@code /__sandbox} is a 404; the clock
 * only goes forward; at any application time there are slots of every interview type to book.
 */
package com.codementee.demo;
