package uk.csp.crimedata.table;

import java.util.List;

/** A table that can be answered as CSV too. */
interface CsvTable {
    List<String> header();

    List<List<String>> cells();
}
