/** What can be practised: companies with their tracks and levels, and topics. */
package com.codementee.catalog;
