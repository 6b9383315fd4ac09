/** This process's caches, and their invalidation across processes through LISTEN and NOTIFY. */
package com.codementee.platform.cache;
