package uk.csp.gateway.page;

import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import uk.csp.gateway.call.Api;
import uk.csp.gateway.call.Refused;
import uk.csp.gateway.call.Unreachable;
import uk.csp.gateway.person.Person;
import uk.csp.gateway.person.SignedIn;

/** What the layout shows around every page: who is signed in, which partnership is looked at, where else one can go. */
@Named
@RequestScoped
public class Frame {
    private static final String PARTNERSHIPS = "/partnerships/";

    private final SignedIn signedIn;
    private final Api api;
    private final RoutingContext context;
    private List<Partnership> partnerships;

    Frame(SignedIn signedIn, Api api, RoutingContext context) {
        this.signedIn = signedIn;
        this.api = api;
        this.context = context;
    }

    private record PartnershipPage(List<Partnership> items) {}

    /** Null when nobody is signed in, and in an error before that could be asked. */
    public Person person() {
        return BlockingOperationControl.isBlockingAllowed() ? signedIn.find().orElse(null) : null;
    }

    /** The partnerships of this installation; none to who may not read them. */
    public List<Partnership> partnerships() {
        if (partnerships == null) {
            partnerships = asked();
        }
        return partnerships;
    }

    private List<Partnership> asked() {
        try {
            return api.get("/v1/partnerships", PartnershipPage.class).items();
        } catch (Refused | Unreachable unknown) {
            return List.of();
        }
    }

    /** The partnership of this page, null where a page has none. */
    public Partnership partnership() {
        String path = path();
        if (person() == null || !path.startsWith(PARTNERSHIPS)) {
            return null;
        }
        String code = path.substring(PARTNERSHIPS.length()).split("/", 2)[0];
        return partnerships().stream()
                .filter(partnership -> partnership.code().equals(code))
                .findFirst()
                .orElse(new Partnership(code, code, null));
    }

    /** Where the menu leads from here: the pages this person may open. */
    public List<MenuItem> menu() {
        Person person = person();
        return person == null ? List.of() : MenuItem.all(person, partnership(), path());
    }

    public String path() {
        return context.normalizedPath();
    }

    /** What the last form came to, told once. */
    public String notice() {
        return Notices.take(context);
    }
}
