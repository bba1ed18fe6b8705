package uk.csp.local.load;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.csp.sample.Catalogue;

/**
 * The reference data of a force area out of an ONS-style lookup: one row per LSOA with its MSOA (the neighbourhood,
 * under the name the House of Commons Library gave it), ward, partnership, force and populations by year.
 */
public final class LsoaLookup {
    private static final String ANALYSTS = "safer-plymouth";

    private static final List<String> NEEDED = List.of(
            "lsoa11cd",
            "lsoa11nm",
            "msoa11cd",
            "msoa_hocl_name",
            "wd18cd",
            "wd18nm",
            "csp18cd",
            "csp18nm",
            "pfa18cd",
            "pfa18nm");
    private static final Pattern POPULATION = Pattern.compile("pop_mid([0-9]{4})");

    private final List<NamedCsvRecord> rows;

    private LsoaLookup(List<NamedCsvRecord> rows) {
        this.rows = rows;
    }

    /** The first file that is such a lookup. */
    public static Optional<LsoaLookup> among(Collection<Path> paths) {
        return paths.stream()
                .filter(path -> path.toString().endsWith(".csv"))
                .filter(LsoaLookup::isLookup)
                .sorted()
                .findFirst()
                .map(LsoaLookup::read);
    }

    private static boolean isLookup(Path path) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(path)) {
            var rows = csv.iterator();
            return rows.hasNext() && rows.next().getHeader().containsAll(NEEDED);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static LsoaLookup read(Path path) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(path)) {
            return new LsoaLookup(csv.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Code and name of every partnership. */
    Map<String, String> partnerships() {
        Map<String, String> partnerships = new TreeMap<>();
        rows.forEach(row -> partnerships.put(row.getField("csp18cd"), row.getField("csp18nm")));
        return partnerships;
    }

    /** @param forces the forces that send, as their files name them */
    public Catalogue catalogue(List<String> forces) {
        return new Catalogue(partnershipsCsv(), areasCsv(), populationsCsv(), suppliersCsv(forces));
    }

    private String partnershipsCsv() {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows) {
            String code = row.getField("csp18cd");
            lines.putIfAbsent(
                    code,
                    List.of(
                            code,
                            row.getField("csp18nm"),
                            row.getField("pfa18cd"),
                            row.getField("pfa18nm"),
                            "public",
                            ANALYSTS));
        }
        return csv(List.of("code", "name", "forceCode", "forceName", "policeBasis", "analysts"), lines.values());
    }

    private String areasCsv() {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows) {
            String partnership = row.getField("csp18cd");
            String neighbourhood = row.getField("msoa11cd");
            String ward = row.getField("wd18cd");
            lines.putIfAbsent(
                    neighbourhood,
                    List.of(neighbourhood, "neighbourhood", row.getField("msoa_hocl_name"), partnership, partnership));
            lines.putIfAbsent(ward, List.of(ward, "ward", row.getField("wd18nm"), partnership, partnership));
        }
        for (NamedCsvRecord row : rows) {
            String code = row.getField("lsoa11cd");
            String parents = row.getField("msoa11cd") + ";" + row.getField("wd18cd");
            lines.put(code, List.of(code, "lsoa", row.getField("lsoa11nm"), row.getField("csp18cd"), parents));
        }
        return csv(List.of("code", "kind", "name", "partnership", "parents"), lines.values());
    }

    private String populationsCsv() {
        List<List<String>> lines = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            row.getFieldsAsMap().forEach((column, value) -> {
                Matcher population = POPULATION.matcher(column);
                if (population.matches() && !value.isBlank()) {
                    String year = population.group(1);
                    lines.add(List.of(row.getField("lsoa11cd"), "all", year, "mid-" + year, value));
                }
            });
        }
        return csv(List.of("area", "group", "year", "vintage", "value"), lines);
    }

    private String suppliersCsv(List<String> forces) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows) {
            String name = row.getField("pfa18nm");
            String force = slug(name);
            if (forces.contains(force)) {
                lines.putIfAbsent(
                        force, List.of(force + "-police", name + " Police", "police", row.getField("pfa18cd")));
            }
        }
        return csv(List.of("id", "name", "kind", "area"), lines.values());
    }

    /** The forces of the lookup as data.police.uk names their files: {@code Devon & Cornwall → devon-and-cornwall}. */
    List<String> forces() {
        return rows.stream()
                .map(row -> slug(row.getField("pfa18nm")))
                .distinct()
                .toList();
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replace("&", "and").replaceAll("[^a-z]+", "-");
    }

    private static String csv(List<String> header, Collection<List<String>> lines) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            lines.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static List<Path> filesBelow(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
