package uk.csp.morile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import uk.csp.morile.scoring.Evidence;
import uk.csp.morile.scoring.FrequencyRule;
import uk.csp.morile.scoring.GridFormula;
import uk.csp.morile.scoring.InherentHarmFormula;
import uk.csp.morile.scoring.Origin;
import uk.csp.morile.scoring.ProductFormula;
import uk.csp.morile.scoring.RiskFormula;
import uk.csp.morile.scoring.ScoringModel;
import uk.csp.morile.scoring.SuggestionRule;
import uk.csp.morile.scoring.TrendRule;
import uk.csp.morile.scoring.UnknownLevels;
import uk.csp.morile.scoring.VolumeRule;
import uk.csp.morile.scoring.WeightedSectionsFormula;

/**
 * The one way this service writes JSON that is stored, compared or published: fields in the order of the record,
 * integral numbers without a fraction. Equal values give equal bytes.
 */
public final class MorileJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .build();

    private MorileJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(Object value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Reads what this service wrote itself. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("morile");
        module.addSerializer(Double.class, new Plain());
        module.addSerializer(double.class, new Plain());
        module.setMixInAnnotation(RiskFormula.class, FormulaKinds.class);
        module.setMixInAnnotation(SuggestionRule.class, RuleKinds.class);
        module.setMixInAnnotation(Origin.class, WireName.class);
        module.setMixInAnnotation(UnknownLevels.class, WireName.class);
        module.setMixInAnnotation(ScoringModel.class, AsFirstWritten.class);
        return module;
    }

    /** 812 instead of 812.0. */
    private static final class Plain extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (value == Math.rint(value) && Math.abs(value) < 1e15) {
                json.writeNumber(value.longValue());
            } else {
                json.writeNumber(value);
            }
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = InherentHarmFormula.class, name = "inherent-harm"),
        @JsonSubTypes.Type(value = ProductFormula.class, name = "product"),
        @JsonSubTypes.Type(value = WeightedSectionsFormula.class, name = "weighted-sections"),
        @JsonSubTypes.Type(value = GridFormula.class, name = "grid")
    })
    private interface FormulaKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = FrequencyRule.class, name = "frequency"),
        @JsonSubTypes.Type(value = VolumeRule.class, name = "volume"),
        @JsonSubTypes.Type(value = TrendRule.class, name = "trend")
    })
    private interface RuleKinds {}

    /** What the first models did not have is not written into them. */
    private interface AsFirstWritten {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        UnknownLevels unknowns();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        Evidence unknownsEvidence();
    }

    private interface WireName {
        @JsonValue
        String wireName();
    }
}
