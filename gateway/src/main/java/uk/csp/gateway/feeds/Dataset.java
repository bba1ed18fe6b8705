package uk.csp.gateway.feeds;

import java.util.List;

/** What may be sent. */
record Dataset(
        String code,
        String name,
        String basis,
        String supplierKind,
        String frequency,
        String format,
        List<String> fields) {
    Dataset {
        fields = fields == null ? List.of() : fields;
    }

    /** Whether it counts for a partnership of that police basis; null counts everywhere. */
    public boolean countsFor(String policeBasis) {
        return basis == null || policeBasis == null || basis.equals(policeBasis);
    }

    public String columns() {
        return String.join(", ", fields);
    }
}
