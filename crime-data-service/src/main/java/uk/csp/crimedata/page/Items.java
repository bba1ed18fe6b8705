package uk.csp.crimedata.page;

import java.util.List;

/** A list as the API answers it: an object, so that fields can be added. */
public record Items<T>(List<T> items) {}
