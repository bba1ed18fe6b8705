package uk.csp.local.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import uk.csp.local.Progress;
import uk.csp.local.Refusal;
import uk.csp.sample.Catalogue;
import uk.csp.sample.Sample;

/**
 * The street files and the lookup of a folder. The workshop's judgements, the partnership's profile, its plans, what
 * people told it, its texts and explanations come from {@code judgements.json}, {@code profile.json}, {@code plans.json},
 * {@code community-views.json}, {@code narratives.json} and {@code explanations.json} in the folder; Plymouth's published judgements for 2018/19 are known.
 */
final class StreetMaterial implements Material {
    private final Path folder;
    private final Collection<Path> paths;
    private final StreetFiles files;
    private final LsoaLookup lookup;
    private final String partnership;

    private StreetMaterial(
            Path folder, Collection<Path> paths, StreetFiles files, LsoaLookup lookup, Optional<String> wanted) {
        this.folder = folder;
        this.paths = paths;
        this.files = files;
        this.lookup = lookup;
        this.partnership = choose(wanted);
    }

    static StreetMaterial of(Path folder, Optional<String> partnership, Progress progress) {
        List<Path> paths = LsoaLookup.filesBelow(folder);
        StreetFiles files = StreetFiles.among(paths);
        if (files.taken().isEmpty()) {
            throw new Refusal("no street files (YYYY-MM-<force>-street.csv or .csv.gz) in " + folder);
        }
        LsoaLookup lookup = LsoaLookup.among(paths)
                .orElseThrow(() -> new Refusal("no LSOA lookup in " + folder
                        + ": a CSV with lsoa11cd, msoa11cd, csp18cd, pfa18cd and their names is needed"));
        files.forces().stream()
                .filter(force -> !lookup.forces().contains(force))
                .findFirst()
                .ifPresent(force -> {
                    throw new Refusal("the LSOA lookup in " + folder + " does not have the force " + force);
                });
        tell(files, folder, progress);
        return new StreetMaterial(folder, paths, files, lookup, partnership);
    }

    private static void tell(StreetFiles files, Path folder, Progress progress) {
        progress.say("Found " + files.taken().size() + " street files of " + String.join(", ", files.forces()) + ", "
                + files.first() + " to " + files.last());
        files.leftOut()
                .forEach(file -> progress.say(
                        "Left out " + folder.relativize(file.path()) + ": another folder has the same month"));
        files.gaps().forEach(month -> progress.say("No file for " + month + ": what needs it is marked incomplete"));
    }

    private String choose(Optional<String> wanted) {
        Map<String, String> known = lookup.partnerships();
        String code = wanted.orElse(
                known.containsKey(Sample.PARTNERSHIP) || known.size() != 1
                        ? Sample.PARTNERSHIP
                        : known.keySet().iterator().next());
        if (!known.containsKey(code)) {
            throw new Refusal("choose one of these with --partnership: " + known);
        }
        return code;
    }

    @Override
    public String description() {
        return "the street files of " + folder;
    }

    @Override
    public Catalogue catalogue() {
        return lookup.catalogue(files.forces());
    }

    @Override
    public List<Supplier<Feed>> feeds() {
        return files.taken().stream().<Supplier<Feed>>map(file -> file::read).toList();
    }

    @Override
    public String partnership() {
        return partnership;
    }

    @Override
    public String year() {
        return files.financialYear();
    }

    @Override
    public String cycle() {
        ObjectNode cycle = new ObjectMapper().createObjectNode();
        cycle.putObject("partnership").put("code", partnership).put("name", name());
        cycle.put("id", year()).put("label", year().replace('-', '/'));
        cycle.put("register", "csp-2018").put("model", "csp-thematic");
        return cycle.toString();
    }

    private String name() {
        return lookup.partnerships().get(partnership);
    }

    @Override
    public Optional<String> judgements() {
        return own("judgements.json")
                .or(() -> isThePublishedOne() ? Optional.of(new Sample().judgements()) : Optional.empty());
    }

    @Override
    public String profile() {
        return own("profile.json").orElseGet(() -> {
            ObjectNode profile = new ObjectMapper().createObjectNode();
            profile.put("name", name() + " Community Safety Partnership");
            profile.putArray("introduction")
                    .add("This assessment is made from the street-level files that the police publish for the area of "
                            + name() + ". Crimes without a published location are not in them.");
            profile.putArray("responsibleAuthorities");
            profile.putArray("acknowledgements");
            profile.putArray("overview");
            return profile.toString();
        });
    }

    @Override
    public Optional<String> plans() {
        return own("plans.json");
    }

    @Override
    public Optional<String> communityViews() {
        return own("community-views.json");
    }

    @Override
    public Optional<String> narratives() {
        return own("narratives.json");
    }

    @Override
    public Optional<String> explanations() {
        return own("explanations.json");
    }

    @Override
    public String exampleFeed(String gateway) {
        StreetFile last = files.taken().get(files.taken().size() - 1);
        String gzip = last.path().toString().endsWith(".gz") ? " -H 'Content-Encoding: gzip'" : "";
        return "curl -H \"Authorization: Bearer $(token " + last.client() + ")\" -H 'Content-Type: text/csv'" + gzip
                + " --data-binary @'" + last.path() + "' \"" + gateway
                + "/v1/submissions?dataset=police-street&period=" + last.month() + "&mode=replace\"";
    }

    private boolean isThePublishedOne() {
        return partnership.equals(Sample.PARTNERSHIP) && year().equals(SampleMaterial.YEAR);
    }

    private Optional<String> own(String fileName) {
        return paths.stream()
                .filter(path -> path.getFileName().toString().equals(fileName))
                .findFirst()
                .map(StreetMaterial::text);
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
