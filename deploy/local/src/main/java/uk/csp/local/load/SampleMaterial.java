package uk.csp.local.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.csp.sample.Catalogue;
import uk.csp.sample.Sample;
import uk.csp.sample.SampleFeed;

/** The synthetic sample that yields the tables of the published assessment. */
final class SampleMaterial implements Material {
    static final String YEAR = "2018-19";

    private final Sample sample = new Sample();

    @Override
    public String description() {
        return "the sample";
    }

    @Override
    public Catalogue catalogue() {
        return sample.catalogue();
    }

    @Override
    public List<Supplier<Feed>> feeds() {
        return Stream.concat(
                        sample.feeds().stream().<Supplier<Feed>>map(feed -> () -> read(feed)),
                        sample.totals().stream()
                                .<Supplier<Feed>>map(totals -> () -> new Feed(
                                        totals.client(), totals.dataset(), totals.period(), totals.body(), false)))
                .toList();
    }

    @Override
    public Optional<String> reportingAreas() {
        return Optional.of(sample.reportingAreas());
    }

    private static Feed read(SampleFeed feed) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            feed.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Feed(feed.client(), feed.dataset(), feed.period(), body.toByteArray(), true);
    }

    @Override
    public String partnership() {
        return Sample.PARTNERSHIP;
    }

    @Override
    public String year() {
        return YEAR;
    }

    @Override
    public String cycle() {
        return sample.cycle();
    }

    @Override
    public Optional<String> judgements() {
        return Optional.of(sample.judgements());
    }

    @Override
    public Optional<String> cards() {
        return Optional.of(sample.cards());
    }

    @Override
    public String profile() {
        return sample.profile();
    }

    @Override
    public Optional<String> plans() {
        return Optional.of(sample.plans());
    }

    @Override
    public Optional<String> communityViews() {
        return Optional.of(sample.communityViews());
    }

    @Override
    public Optional<String> narratives() {
        return Optional.of(sample.narratives());
    }

    @Override
    public Optional<String> explanations() {
        return Optional.of(sample.explanations());
    }

    /** One more burglary in the last month; sent twice it is one, because its reference is. */
    @Override
    public String exampleFeed(String gateway) {
        String lsoa = sample.catalogue()
                .areas()
                .lines()
                .filter(line -> line.contains(",lsoa,"))
                .findFirst()
                .map(line -> line.substring(0, line.indexOf(',')))
                .orElseThrow();
        return "printf 'reference,occurredOn,recordedOn,offenceCode,category,lsoa,longitude,latitude,flags,outcome\\n"
                + "TRY-1,2019-03-30,2019-03-31,,burglary-residential," + lsoa
                + ",,,,\\n' | curl -H \"Authorization: Bearer"
                + " $(token " + Sample.POLICE + ")\" -H 'Content-Type: text/csv' --data-binary @- \"" + gateway
                + "/v1/submissions?dataset=" + Sample.CRIMES + "&period=2019-03&mode=upsert\"";
    }
}
