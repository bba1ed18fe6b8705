package uk.csp.platform.problem;

import java.net.URI;
import java.util.Locale;

/** A kind of problem a client can act upon. Each service has one enum of them; a type never changes its meaning. */
public interface ProblemType {
    /** The constant's name, for example {@code UNKNOWN_DATASET}. */
    String name();

    /** Last part of the type's URI, for example {@code unknown-dataset}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem in a few words, the same for every occurrence. */
    String title();

    /** HTTP status. */
    int status();

    default URI uri() {
        return URI.create("/problems/" + slug());
    }
}
