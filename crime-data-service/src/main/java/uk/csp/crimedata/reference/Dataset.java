package uk.csp.crimedata.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A dataset, for reading; it is written set-based. */
@Entity
@Immutable
class Dataset {
    @Id
    Short id;

    String code;

    String name;

    String format;

    String basis;

    @Column(name = "supplier_kind")
    String supplierKind;

    @Column(name = "legal_basis")
    String legalBasis;

    String frequency;

    @Column(name = "prescribed_item")
    String prescribedItem;

    @Column(name = "class_list")
    String classList;

    @Column(name = "due_rule")
    String dueRule;

    @Column(name = "retention_months")
    Integer retentionMonths;

    String schemes;

    String fields;

    DatasetView view() {
        return new DatasetView(
                code,
                name,
                format,
                basis,
                supplierKind,
                legalBasis,
                frequency,
                prescribedItem,
                classList,
                dueRule,
                retentionMonths,
                list(schemes),
                list(fields));
    }

    private static List<String> list(String values) {
        return values == null ? List.of() : List.of(values.split(" *; *"));
    }
}
