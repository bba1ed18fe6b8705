package uk.csp.platform.audit;

/** An answer that does not show by its form how many things it tells of. */
public interface Listed {
    int listed();
}
