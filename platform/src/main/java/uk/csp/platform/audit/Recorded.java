package uk.csp.platform.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Reading here tells what is not public: every answer is recorded by {@link RecordedReads}, with the question and how many
 * things it tells of. On a class it is meant for its {@code GET}s; what writes is recorded by {@link AuditLog}, in its own
 * transaction. A test compares both with {@code docs/audit.md}, so that no operation is forgotten.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Recorded {
    AuditEntry.Operation value();
}
