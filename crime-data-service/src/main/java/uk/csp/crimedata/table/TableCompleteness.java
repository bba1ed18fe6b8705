package uk.csp.crimedata.table;

import java.util.List;

/** Whether every month of the period was received, and which were not, from whom. */
record TableCompleteness(boolean complete, List<String> missingMonths, List<String> missingFrom) {}
