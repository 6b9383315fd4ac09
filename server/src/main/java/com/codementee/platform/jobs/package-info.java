/** Jobs that are inserted as rows in a transaction and run by db-scheduler after its commit. */
package com.codementee.platform.jobs;
