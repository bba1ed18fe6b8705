package uk.csp.morile.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import uk.csp.morile.MorileJson;

/** The registers that come with the product. */
public final class ShippedRegisters {
    private static final List<String> NAMES = List.of("csp-2018");

    private ShippedRegisters() {}

    public static List<ThreatRegister> all() {
        return NAMES.stream().map(ShippedRegisters::read).toList();
    }

    private static ThreatRegister read(String name) {
        String resource = "/registers/" + name + ".json";
        try (InputStream json = ShippedRegisters.class.getResourceAsStream(resource)) {
            return MorileJson.mapper().readValue(json, ThreatRegister.class);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
