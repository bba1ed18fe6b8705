package uk.csp.gateway.page;

/** A partnership as the pages name it; its force is null where it is not known. */
public record Partnership(String code, String name, String forceName) {
    /** The address of its pages. */
    public String address() {
        return "/partnerships/" + code;
    }
}
