package uk.csp.reporting.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.UserTagSectionHelper;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The templates of the service without the service. */
public final class Templates {
    private Templates() {}

    /** The template engine as Quarkus sets it up, without Quarkus. */
    public static Engine engine() {
        return Engine.builder()
                .addDefaults()
                .addValueResolver(ValueResolvers.rawResolver())
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addSectionHelper(new UserTagSectionHelper.Factory("runs", "tags/runs.html"))
                .addSectionHelper(new UserTagSectionHelper.Factory("blocks", "tags/blocks.html"))
                .addLocator(Templates::locate)
                .build();
    }

    private static Optional<TemplateLocation> locate(String id) {
        var resource = Templates.class.getResource("/templates/" + id);
        return resource == null
                ? Optional.empty()
                : Optional.of(new TemplateLocation() {
                    @Override
                    public Reader read() {
                        try {
                            return new InputStreamReader(resource.openStream(), StandardCharsets.UTF_8);
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    }

                    @Override
                    public Optional<Variant> getVariant() {
                        return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
                    }
                });
    }
}
