package uk.csp.gateway.drawing;

/**
 * A finished picture, ready to be set into a page as it is. It has a title and a description for who does not see it, and
 * no style attribute, which the pages' content security policy forbids. Its table is the page's to give.
 */
public record Drawing(String svg) {
    @Override
    public String toString() {
        return svg;
    }
}
