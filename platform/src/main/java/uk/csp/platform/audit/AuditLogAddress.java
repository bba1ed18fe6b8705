package uk.csp.platform.audit;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/**
 * Describes the audit log under the address it has here ({@code /v1/audit-logs/crime-data/…}) and under operation names
 * that are each service's own, since the descriptions of all services become one.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BOTH)
public class AuditLogAddress implements OASFilter {
    private static final String VARIABLE = "/v1/audit-logs/{service}/";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        Paths paths = description.getPaths();
        if (paths == null || paths.getPathItems() == null) {
            return;
        }
        String service =
                ThisService.nameOf(ConfigProvider.getConfig().getValue("quarkus.application.name", String.class));
        Map<String, PathItem> items = new LinkedHashMap<>();
        paths.getPathItems().forEach((path, item) -> {
            if (path.startsWith(VARIABLE)) {
                name(item, service);
            }
            items.put(path.replace("{service}", path.startsWith(VARIABLE) ? service : "{service}"), item);
        });
        paths.setPathItems(items);
    }

    private static void name(PathItem item, String service) {
        String[] words = service.split("-");
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        item.getGET().setOperationId(item.getGET().getOperationId().replace("Audit", name + "Audit"));
    }
}
