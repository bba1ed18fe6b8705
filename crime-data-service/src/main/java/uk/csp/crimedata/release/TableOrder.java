package uk.csp.crimedata.release;

import java.util.Set;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.disclosure.Audience;

/**
 * Which table is asked for, and for whom.
 *
 * @param title what it is called for readers
 * @param question the same for every request that means the same table
 * @param figures the figures whose counts the table prints or computes with
 */
public record TableOrder(
        Partnership partnership, Audience audience, String kind, String title, String question, Set<String> figures) {}
