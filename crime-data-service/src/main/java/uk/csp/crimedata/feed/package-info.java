/** What partners send: an order, and a body read and checked row by row. Knows no database. */
package uk.csp.crimedata.feed;
