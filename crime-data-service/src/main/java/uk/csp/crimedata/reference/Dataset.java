package uk.csp.crimedata.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
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

    DatasetView view() {
        return new DatasetView(code, name, format, basis, supplierKind, legalBasis, frequency);
    }
}
