package uk.csp.crimedata.reference;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** An indicator with what it counts, for reading; it is written set-based. */
@Entity
@Immutable
class Indicator {
    @Id
    Short id;

    String code;

    int version;

    String label;

    @Column(name = "population_group")
    String populationGroup;

    @Column(name = "population_label")
    String populationLabel;

    int per;

    boolean overlay;

    String quality;

    @Column(name = "by_neighbourhood")
    boolean byNeighbourhood;

    @Column(name = "crime_table_place")
    Integer crimeTablePlace;

    String note;

    /** The measure whose values it takes over; null where it counts records. */
    @Formula("(SELECT m.code FROM measure m WHERE m.id = measure_id)")
    String measure;

    @ElementCollection
    @CollectionTable(name = "indicator_term", joinColumns = @JoinColumn(name = "indicator_id"))
    @BatchSize(size = 100)
    List<NumeratorTerm> terms = new ArrayList<>();
}
