package uk.csp.crimedata.page;

import java.util.List;

/** A table that can be answered as CSV too. */
public interface CsvTable {
    List<String> header();

    List<List<String>> cells();
}
