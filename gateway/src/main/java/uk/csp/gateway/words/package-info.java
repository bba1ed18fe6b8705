/** How the pages say dates, periods, amounts and names that the API gives as codes. Pure, and the same on every page. */
package uk.csp.gateway.words;
