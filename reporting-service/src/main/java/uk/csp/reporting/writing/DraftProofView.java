package uk.csp.reporting.writing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.csp.reporting.narrative.DraftProof;

@Schema(name = "DraftProof", description = "Everything people wrote into a draft, held against the facts")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftProofView(
        @Schema(description = "How many things are to be mended", examples = "0") int open,
        @Schema(description = "What is to be mended, text by text") List<ItemView> findings,
        @Schema(description = "Numbers typed by hand that no figure was found for: a person has to check them")
                List<TypedView> typedNumbers,
        @Schema(description = "How many numbers and directions the facts bear out", examples = "41") int confirmed) {

    @Schema(name = "DraftProofFinding")
    record ItemView(
            @Schema(description = "narrative, explanation, profile, card, plan or view", examples = "narrative")
                    String text,
            @Schema(description = "Which of them: section, indicator or pointer", examples = "crime-trends") String id,
            @Schema(description = "Line of the text as written, from 1; 0 for all of it", examples = "3") int line,
            @Schema(
                            description = "What differs, as in the proof of a text; or not-available, no-such-section,"
                                    + " no-such-change, explanation-outdated",
                            examples = "change-differs")
                    String kind,
            @Schema(examples = "Robbery rose by 8%.") String said,
            @Schema(examples = "robbery: 255, a year earlier 235: +9%") String held,
            @Schema(examples = "E22000056.robbery.E22000056.FY2018-19") String figure) {}

    @Schema(name = "DraftProofTypedNumber")
    record TypedView(
            @Schema(examples = "narrative") String text,
            @Schema(examples = "crime-trends") String id,
            int line,
            @Schema(examples = "29,000") String number,
            String sentence) {}

    static DraftProofView of(DraftProof proof) {
        return new DraftProofView(
                proof.open(),
                proof.findings().stream()
                        .map(item -> new ItemView(
                                item.place().kind(),
                                item.place().id(),
                                item.line(),
                                item.kind(),
                                item.said(),
                                item.held(),
                                item.figure()))
                        .toList(),
                proof.typed().stream()
                        .map(typed -> new TypedView(
                                typed.place().kind(),
                                typed.place().id(),
                                typed.line(),
                                typed.number(),
                                typed.sentence()))
                        .toList(),
                proof.confirmed());
    }
}
