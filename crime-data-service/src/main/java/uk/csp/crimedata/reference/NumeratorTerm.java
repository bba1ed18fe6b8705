package uk.csp.crimedata.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** Records of one dataset and one category, or below it, that an indicator counts. */
@Embeddable
class NumeratorTerm {
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "dataset_id")
    Dataset dataset;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "category_id")
    Category category;

    @Column(name = "any_flags")
    int anyFlags;

    @Column(name = "without_flags")
    int withoutFlags;
}
