package uk.csp.reporting.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.csp.reporting.document.Assessment;
import uk.csp.reporting.document.Block;
import uk.csp.reporting.document.DocumentJson;

/** The published schema says what documents hold: no more, no less. */
class AssessmentSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Assessment> documents() {
        return Stream.of(Documents.published(), Documents.publicFeeds(), Documents.nothing());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocument_isValid(Assessment document) throws IOException {
        assertThat(schema().validate(JSON.readTree(DocumentJson.write(document))))
                .isEmpty();
    }

    @Test
    void brokenDocuments_areNot() throws IOException {
        ObjectNode document = (ObjectNode) JSON.readTree(DocumentJson.write(Documents.published()));
        ObjectNode untitled = document.deepCopy();
        untitled.remove("title");
        assertThat(schema().validate(untitled)).isNotEmpty();
        ObjectNode strange = document.deepCopy();
        ((ObjectNode) strange.at("/sections/0")).putArray("blocks").addObject().put("kind", "video");
        assertThat(schema().validate(strange)).isNotEmpty();
    }

    @Test
    void everyFieldOfTheDocument_isDescribed() throws IOException {
        JsonNode schema = JSON.readTree(AssessmentSchemaResource.read());
        Set<Class<?>> records = new LinkedHashSet<>();
        collect(Assessment.class, records);
        for (Class<?> type : records) {
            String name = type.getSimpleName();
            JsonNode described = type == Assessment.class
                    ? schema
                    : schema.path("$defs").path(Character.toLowerCase(name.charAt(0)) + name.substring(1));
            Set<String> fields = new TreeSet<>();
            described.path("properties").fieldNames().forEachRemaining(fields::add);
            fields.remove("kind");
            assertThat(fields)
                    .as("fields of %s in assessment.v1.schema.json", name)
                    .isEqualTo(components(type));
        }
        for (JsonSubTypes.Type kind :
                Block.class.getAnnotation(JsonSubTypes.class).value()) {
            assertThat(schema.at("/$defs/" + kind.name() + "/properties/kind/const")
                            .asText())
                    .isEqualTo(kind.name());
        }
    }

    private static Set<String> components(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            names.add(component.getName());
        }
        return names;
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType list) {
            collect(list.getActualTypeArguments()[0], records);
        } else if (type == Block.class) {
            for (JsonSubTypes.Type kind :
                    Block.class.getAnnotation(JsonSubTypes.class).value()) {
                collect(kind.value(), records);
            }
        } else if (type instanceof Class<?> raw && raw.isRecord() && records.add(raw)) {
            for (RecordComponent component : raw.getRecordComponents()) {
                collect(component.getGenericType(), records);
            }
        }
    }

    private static JsonSchema schema() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(new String(AssessmentSchemaResource.read(), StandardCharsets.UTF_8));
    }
}
