package uk.csp.gateway.figures;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.csp.gateway.words.Labels;

/** What suppliers and datasets are called, by their codes; asked for once a page. */
@RequestScoped
class Names {
    private final AskFigures ask;
    private Map<String, String> names;

    Names(AskFigures ask) {
        this.ask = ask;
    }

    private record Items(List<Named> items) {}

    private record Named(String id, String code, String name) {
        String key() {
            return id == null ? code : id;
        }
    }

    /** The name, or the code in words where nobody gave it one. */
    String of(String code) {
        if (names == null) {
            names = new HashMap<>();
            add("/v1/suppliers");
            add("/v1/datasets");
        }
        return names.getOrDefault(code, Labels.plain(code));
    }

    private void add(String path) {
        ask.known(path, Items.class)
                .map(Items::items)
                .orElse(List.of())
                .forEach(named -> names.put(named.key(), named.name()));
    }
}
