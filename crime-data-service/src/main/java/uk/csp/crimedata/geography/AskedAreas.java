package uk.csp.crimedata.geography;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import uk.csp.crimedata.catalogue.Catalogue.Area;
import uk.csp.crimedata.catalogue.Catalogue.Partnership;
import uk.csp.crimedata.geography.AreaSets.Parameter;
import uk.csp.crimedata.query.PlacesOfPartnership;
import uk.csp.crimedata.query.Question;
import uk.csp.crimedata.query.Questions;
import uk.csp.platform.time.CalendarText;

/** Finds the areas that are asked for without any figure: whoever may read figures may know of them. */
@ApplicationScoped
class AskedAreas {
    private final AreaSets areaSets;
    private final PlacesOfPartnership places;
    private final Questions questions;
    private final Clock clock;

    AskedAreas(AreaSets areaSets, PlacesOfPartnership places, Questions questions, Clock clock) {
        this.areaSets = areaSets;
        this.places = places;
        this.questions = questions;
        this.clock = clock;
    }

    record Found(Partnership partnership, AreaSets.Asked asked, List<Area> areas) {}

    Found find(String partnershipCode, String kind, String set, String date) {
        Question question = questions.begin();
        Partnership partnership = question.anyPartnership(partnershipCode);
        LocalDate day = day(question, date);
        AreaSets.Asked asked =
                areaSets.asked(question, partnership, new Parameter("kind", kind), new Parameter("set", set), day);
        question.check();
        List<Area> areas = asked.set() == null
                ? places.ofKind(partnership, asked.kind())
                : areaSets.reach(partnership, asked.set()).areas();
        return new Found(partnership, asked, areas);
    }

    private LocalDate day(Question question, String date) {
        if (date == null || date.isBlank()) {
            return LocalDate.now(clock);
        }
        try {
            return CalendarText.day(date);
        } catch (DateTimeParseException e) {
            question.refuse("date", "invalid-value", "A day such as 2019-03-31.");
            return null;
        }
    }
}
