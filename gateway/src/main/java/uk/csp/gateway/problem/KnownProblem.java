package uk.csp.gateway.problem;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What one problem type means and what its receiver does about it, in the words of the catalogue. */
record KnownProblem(String slug, String title, int status, String means, String whatToDo) {
    /** The type as problem documents give it, which is the address of its page. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String type() {
        return "/problems/" + slug;
    }
}
