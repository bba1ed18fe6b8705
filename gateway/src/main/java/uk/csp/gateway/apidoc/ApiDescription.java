package uk.csp.gateway.apidoc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import uk.csp.gateway.route.Service;

/** What one service says of its API: an OpenAPI document, or nothing while it cannot be asked. */
record ApiDescription(Service service, ObjectNode document) {
    boolean isKnown() {
        return document != null;
    }
}
