package uk.csp.platform.audit;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import uk.csp.platform.audit.AuditEntry.Outcome;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;

/**
 * Records what is {@link Recorded} before it is given: once a call, also when the call fails after reading. A refusal and
 * an unchanged answer (304) give nothing and are not recorded. What cannot be recorded is not given.
 */
class RecordedReads {
    private static final Logger LOG = Logger.getLogger(RecordedReads.class);
    private static final String GIVEN_UP = RecordedReads.class.getName();
    private static final int LONGEST_OBJECT = 500;
    private static final int LONGEST_VALUE = 80;

    private final AuditLog audit;

    RecordedReads(AuditLog audit) {
        this.audit = audit;
    }

    @ServerResponseFilter
    void record(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
        Recorded recorded = resource == null ? null : of(resource);
        int status = response.getStatus();
        boolean given = status >= 200 && status < 300;
        if (recorded == null
                || !(given || status >= 500)
                || !BlockingOperationControl.isBlockingAllowed()
                || request.getProperty(GIVEN_UP) != null) {
            return;
        }
        try {
            audit.recordRead(new AuditEntry(
                    recorded.value(),
                    object(request.getUriInfo(), resource.getResourceMethod()),
                    given ? rows(response.getEntity()) : 0,
                    null,
                    null,
                    given ? Outcome.DONE : Outcome.FAILED));
        } catch (ForbiddenException noPartner) {
            throw noPartner;
        } catch (RuntimeException e) {
            LOG.error("A read could not be recorded", e);
            if (!given) {
                return;
            }
            // The refusal passes here too.
            request.setProperty(GIVEN_UP, true);
            throw new ProblemException(StandardProblem.UNAVAILABLE, "The audit log cannot be written.");
        }
    }

    /** That of a class is meant for its reads. */
    private static Recorded of(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return null;
        }
        Recorded own = method.getAnnotation(Recorded.class);
        return own == null && method.isAnnotationPresent(GET.class)
                ? resource.getResourceClass().getAnnotation(Recorded.class)
                : own;
    }

    /** The question: the path without its version, and those parameters the operation knows. */
    static String object(UriInfo uri, Method method) {
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        String parameters = Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .filter(name -> !name.equals("cursor") && asked.getFirst(name) != null)
                .map(name -> name + "=" + shown(asked.getFirst(name)))
                .collect(Collectors.joining("&"));
        String path = uri.getPath().replaceFirst("^/?v1/", "");
        return cut(parameters.isEmpty() ? path : path + "?" + parameters, LONGEST_OBJECT);
    }

    private static String shown(String value) {
        return cut(value.replaceAll("[^\\p{Alnum}._:/+,;-]", "?"), LONGEST_VALUE);
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most - 1) + "…" : text;
    }

    /** How many things an answer tells of: the items of a page, else one. */
    static long rows(Object entity) {
        if (entity == null) {
            return 0;
        }
        if (entity instanceof Listed listed) {
            return listed.listed();
        }
        if (entity instanceof Collection<?> items) {
            return items.size();
        }
        return entity.getClass().isRecord() ? items(entity).size() : 1;
    }

    private static Collection<?> items(Object page) {
        for (RecordComponent component : page.getClass().getRecordComponents()) {
            if (Collection.class.isAssignableFrom(component.getType())) {
                return read(page, component);
            }
        }
        return List.of(page);
    }

    private static Collection<?> read(Object page, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(page) instanceof Collection<?> items ? items : List.of();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A page cannot be counted", e);
        }
    }
}
