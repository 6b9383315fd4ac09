/** What people pay for: plans, orders, memberships and units. */
package com.codementee.billing;
