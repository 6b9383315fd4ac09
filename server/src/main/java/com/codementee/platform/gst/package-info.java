/** India's Goods and Services Tax: state codes and registration numbers. */
package com.codementee.platform.gst;
