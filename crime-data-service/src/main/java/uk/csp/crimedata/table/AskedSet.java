package uk.csp.crimedata.table;

import jakarta.enterprise.context.ApplicationScoped;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.disclosure.Audience;
import uk.csp.crimedata.figure.Period;
import uk.csp.crimedata.geography.AreaSet;
import uk.csp.crimedata.geography.AreaSets;
import uk.csp.crimedata.query.Question;
import uk.csp.crimedata.query.Questions;
import uk.csp.platform.problem.ProblemException;

/** The area set a table is asked for, as far down as its audience may look. */
@ApplicationScoped
class AskedSet {
    private final AreaSets areaSets;
    private final Questions questions;

    AskedSet(AreaSets areaSets, Questions questions) {
        this.areaSets = areaSets;
        this.questions = questions;
    }

    /** @throws ProblemException when there is no such set, or it is finer than what everybody is told */
    AreaSet of(Partnership partnership, String areaKind, String areaSet, Period period, Audience audience) {
        Question question = questions.begin();
        boolean unnamed = areaKind == null || areaKind.isBlank();
        String kind = unnamed && (areaSet == null || areaSet.isBlank()) ? "ward" : areaKind;
        AreaSets.Asked asked = areaSets.asked(question, partnership, kind, areaSet, period);
        question.check();
        if (asked.set() == null) {
            question.refuse("areaSet", "no-area-set", "No edition of this kind was in force at the end of the period.");
        } else if (asked.kind().equals("lsoa") && audience == Audience.PUBLIC) {
            question.refuse("areaSet", "too-fine", "Lower layer areas are told to partners alone.");
        }
        question.check();
        return asked.set();
    }
}
