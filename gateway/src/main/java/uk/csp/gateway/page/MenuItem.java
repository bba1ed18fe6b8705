package uk.csp.gateway.page;

import java.util.ArrayList;
import java.util.List;
import uk.csp.gateway.person.Person;

/** One entry of the menu above the pages. */
public record MenuItem(String title, String address, boolean current) {
    /** The pages a person may open, those of the partnership first; a partnership of null has none. */
    static List<MenuItem> all(Person person, Partnership partnership, String path) {
        List<MenuItem> items = new ArrayList<>();
        if (partnership != null) {
            String home = partnership.address();
            items.add(new MenuItem("Overview", home, path.equals(home)));
            add(items, person.may("figures:read"), "Figures", home + "/figures", path);
            add(items, person.may("ratings:read"), "Risk", home + "/risk", path);
            add(items, mayScore(person), "Workshop", home + "/workshop", path);
            add(items, person.may("feeds:write") || person.may("figures:read"), "Feeds", home + "/feeds", path);
            add(items, person.may("figures:read"), "Assessment", home + "/assessment", path);
            add(items, person.may("figures:read"), "Plan", home + "/plan", path);
        }
        add(items, person.may("audit:read"), "Audit", "/audit", path);
        return items;
    }

    private static boolean mayScore(Person person) {
        return person.may("scores:write") || person.may("scores:give") || person.may("scores:ratify");
    }

    private static void add(List<MenuItem> items, boolean may, String title, String address, String path) {
        if (may) {
            items.add(new MenuItem(title, address, path.equals(address) || path.startsWith(address + "/")));
        }
    }
}
