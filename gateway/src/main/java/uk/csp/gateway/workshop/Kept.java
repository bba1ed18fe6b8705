package uk.csp.gateway.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Registers and models that cycles rest on: their versions never change, so each is asked for once and not with every
 * page of everybody in the room. Who names one was shown a cycle that rests on it.
 */
@ApplicationScoped
class Kept {
    private static final int MOST = 100;

    private final Map<String, Register> registers = new ConcurrentHashMap<>();
    private final Map<String, Model> models = new ConcurrentHashMap<>();

    /** @param version such as {@code csp-2018:2} */
    Register register(String version, Supplier<Register> ask) {
        return kept(registers, version, ask);
    }

    /** @param version such as {@code csp-thematic:2} */
    Model model(String version, Supplier<Model> ask) {
        return kept(models, version, ask);
    }

    private static <T> T kept(Map<String, T> documents, String version, Supplier<T> ask) {
        T known = documents.get(version);
        if (known != null) {
            return known;
        }
        T document = ask.get();
        if (documents.size() >= MOST) {
            documents.clear();
        }
        documents.put(version, document);
        return document;
    }
}
