package uk.csp.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A neighbourhood of the city with its synthetic small areas; its crimes are those of 2018/19. */
record Neighbourhood(
        String code, String name, int population, int crimes, Optional<Integer> printedRate, List<Lsoa> lsoas) {

    /** Real codes of England end below E01036000: no synthetic area can be taken for a real one. */
    private static final int FIRST_LSOA = 1_990_001;

    private static final int USUAL_LSOA_POPULATION = 1_650;

    private static final List<Neighbourhood> ALL = read();

    /** A synthetic lower layer super output area. */
    record Lsoa(String code, String name, int population) {}

    static List<Neighbourhood> all() {
        return ALL;
    }

    private static List<Neighbourhood> read() {
        List<Neighbourhood> all = new ArrayList<>();
        int[] next = {FIRST_LSOA};
        Table.rows("neighbourhoods.csv", r -> {
            String name = r.getField("name");
            int population = Integer.parseInt(r.getField("population"));
            return all.add(new Neighbourhood(
                    "plymouth-" + slug(name),
                    name,
                    population,
                    Integer.parseInt(r.getField("crimes")),
                    PublishedTotals.number(r.getField("printedRate")),
                    split(name, population, next)));
        });
        return List.copyOf(all);
    }

    private static List<Lsoa> split(String name, int population, int[] next) {
        int parts = Math.max(2, Math.round(population / (float) USUAL_LSOA_POPULATION));
        List<Lsoa> lsoas = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            int share = population / parts + (i < population % parts ? 1 : 0);
            lsoas.add(new Lsoa(lsoaCode(next[0]++), "Sample " + name + " " + (char) ('A' + i), share));
        }
        return List.copyOf(lsoas);
    }

    static String lsoaCode(int number) {
        return String.format(Locale.ROOT, "E%08d", number);
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("&", "and")
                .replaceAll("[^a-z ]", "")
                .replace(' ', '-');
    }
}
