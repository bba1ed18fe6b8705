package uk.csp.reporting.format;

import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.page.Imprint;

/**
 * A kind of file an assessment can be had as. Every bean of this type is offered at the addresses of drafts and
 * editions. The same document and imprint always give the same bytes, so that their hash can serve as ETag.
 */
public interface Format {
    /** As it stands in the address. */
    String name();

    String mediaType();

    /** Of the file's name, without a dot. */
    String extension();

    byte[] render(Assessment document, Imprint imprint);
}
