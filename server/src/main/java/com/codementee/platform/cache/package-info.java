/**
 * Caches of this process, and their invalidation across processes by LISTEN and NOTIFY.
 */
package com.codementee.platform.cache;
