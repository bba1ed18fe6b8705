package uk.csp.crimedata.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A flag of records: a bit of their mask. */
@Entity
@Immutable
class Flag {
    @Id
    Short position;

    String code;

    String label;

    FlagView view() {
        return new FlagView(code, position, label);
    }

    boolean isIn(int mask) {
        return (mask >> position & 1) == 1;
    }
}
