/**
 * Keyset paging and sorting of lists.
 */
package com.codementee.platform.paging;
