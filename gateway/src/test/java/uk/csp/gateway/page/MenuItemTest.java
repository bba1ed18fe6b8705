package uk.csp.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.csp.gateway.person.Person;

class MenuItemTest {
    private static final Partnership PLYMOUTH = new Partnership("E22000056", "Plymouth", "Devon & Cornwall");

    @Test
    void menu_hasThePagesThePersonMayOpen() {
        assertThat(titles(person("scores:give", "ratings:read"), PLYMOUTH))
                .containsExactly("Overview", "Risk", "Workshop");
        assertThat(titles(person("audit:read"), null)).containsExactly("Audit");
    }

    @Test
    void page_isMarkedAlsoWhereItIsDeeper() {
        assertThat(MenuItem.all(person("figures:read"), PLYMOUTH, "/partnerships/E22000056/figures/all-crime").stream()
                        .filter(MenuItem::current)
                        .map(MenuItem::title))
                .containsExactly("Figures");
        assertThat(MenuItem.all(person("figures:read"), PLYMOUTH, "/partnerships/E22000056").stream()
                        .filter(MenuItem::current)
                        .map(MenuItem::title))
                .containsExactly("Overview");
    }

    private static List<String> titles(Person person, Partnership partnership) {
        return MenuItem.all(person, partnership, "/").stream()
                .map(MenuItem::title)
                .toList();
    }

    private static Person person(String... scopes) {
        return new Person("somebody", "Somebody", "safer-plymouth", Set.of(scopes));
    }
}
