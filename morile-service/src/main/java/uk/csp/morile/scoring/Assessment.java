package uk.csp.morile.scoring;

import java.util.List;

/**
 * What a model makes of one set of levels.
 *
 * @param risk null while a section the formula needs is not known at all
 */
public record Assessment(RiskScore risk, List<SectionScore> sections) {
    public String band() {
        return risk == null ? null : risk.band();
    }
}
