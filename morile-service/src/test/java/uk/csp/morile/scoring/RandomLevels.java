package uk.csp.morile.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/** Levels a model could be asked about, each criterion unknown one time in five; the same at every run. */
public final class RandomLevels {
    private static final long SEED = 20190331;
    private static final int TRIES = 400;

    private RandomLevels() {}

    /** Tries a property with every model of a list and many sets of levels. */
    public static void forEach(List<ScoringModel> models, BiConsumer<ScoringModel, CriterionLevels> property) {
        for (ScoringModel model : models) {
            Random random = new Random(SEED);
            for (int i = 0; i < TRIES; i++) {
                property.accept(model, of(model, random));
            }
        }
    }

    public static CriterionLevels of(ScoringModel model, Random random) {
        Map<String, Integer> known = new HashMap<>();
        model.criteria().forEach(criterion -> {
            if (random.nextInt(5) > 0) {
                known.put(criterion.id(), random.nextInt(criterion.maximum() + 1));
            }
        });
        return new CriterionLevels(known);
    }
}
