package uk.csp.crimedata.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Immutable;

/** A category of the tree, for reading; it is written set-based. */
@Entity
@Immutable
class Category {
    @Id
    Short id;

    String code;

    String label;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    Category parent;

    CategoryView view() {
        return new CategoryView(code, label, parent == null ? null : parent.code);
    }
}
