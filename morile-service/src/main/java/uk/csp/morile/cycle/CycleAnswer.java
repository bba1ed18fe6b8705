package uk.csp.morile.cycle;

import org.jboss.resteasy.reactive.RestResponse;

/** A cycle as an answer: always with the ETag its next edit needs. */
public final class CycleAnswer {
    private CycleAnswer() {}

    public static RestResponse<CycleView> of(CycleView cycle) {
        return of(RestResponse.Status.OK, cycle);
    }

    public static RestResponse<CycleView> of(RestResponse.Status status, CycleView cycle) {
        return RestResponse.ResponseBuilder.create(status, cycle)
                .tag(cycle.tag().tag())
                .build();
    }
}
