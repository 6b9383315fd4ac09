/**
 * Keyset pagination and sorting of lists.
 */
package com.codementee.platform.paging;
