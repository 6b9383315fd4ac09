/**
 * Work after a transaction, written as rows inside it and run by db-scheduler.
 */
package com.codementee.platform.jobs;
