package uk.csp.local.load;

import java.nio.file.Path;
import java.util.Optional;
import uk.csp.local.Progress;
import uk.csp.local.Refusal;
import uk.csp.sample.Sample;

/**
 * The whole job over the public API: feeds in, workshop held, public tables released, assessment approved and published,
 * or saved as a draft that says what is missing. Done twice it changes nothing.
 */
public final class Load {
    private final Material material;

    private Load(Material material) {
        this.material = material;
    }

    /** @param feeds a folder of street files, or the sample when there is none */
    public static Load of(Optional<Path> feeds, Optional<String> partnership, Progress progress) {
        if (feeds.isPresent()) {
            return new Load(StreetMaterial.of(feeds.get(), partnership, progress));
        }
        if (!partnership.orElse(Sample.PARTNERSHIP).equals(Sample.PARTNERSHIP)) {
            throw new Refusal("the sample has the partnership " + Sample.PARTNERSHIP + " only; --feeds loads others");
        }
        return new Load(new SampleMaterial());
    }

    public String description() {
        return material.description();
    }

    public String partnership() {
        return material.partnership();
    }

    public String year() {
        return material.year();
    }

    /** A command line that sends one of the feeds just loaded; sent again it changes nothing. */
    public String exampleFeed(String gateway) {
        return material.exampleFeed(gateway);
    }

    /** Returns the page of the report, saved in the given folder. */
    public Path run(String gateway, String tokenUrl, Path out, Progress progress) {
        Api api = new Api(gateway, tokenUrl, progress);
        new LoadFeeds(api, progress).load(material);
        new HoldWorkshop(api, progress).hold(material);
        putProfile(api);
        new AwaitSettled(api, progress, material).await();
        new SupplyPlan(api, progress).supply(material);
        new WriteTexts(api, progress).write(material);
        new ReleaseTables(api, progress).release(material);
        Report report = new ApproveAndPublish(api, progress).publish(material);
        return new SaveReport(api, progress).save(report, out);
    }

    private void putProfile(Api api) {
        Answer answer = api.put(
                Clients.ANALYST, "/v1/profiles/" + material.partnership(), "application/json", material.profile());
        if (!answer.succeeded()) {
            throw new Refusal("the profile was refused: " + answer.explanation());
        }
    }
}
