package uk.csp.platform.problem;

import java.net.URI;

/** A kind of problem a client can act upon. Each service has one enum of them; a type never changes its meaning. */
public interface ProblemType {
    /** Last part of the type's URI, for example {@code unknown-dataset}. */
    String slug();

    /** The problem in a few words, the same for every occurrence. */
    String title();

    /** HTTP status. */
    int status();

    default URI uri() {
        return URI.create("/problems/" + slug());
    }
}
