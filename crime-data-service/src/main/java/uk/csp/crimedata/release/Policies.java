package uk.csp.crimedata.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.csp.crimedata.disclosure.Audience;
import uk.csp.crimedata.disclosure.DisclosurePolicy;
import uk.csp.crimedata.page.Sql;

/** The policies there are, and which one each dataset asks for. */
@ApplicationScoped
class Policies {
    /** Of a dataset nobody has decided on. */
    private static final String UNDECIDED = "threshold-10";

    private final Sql sql;

    Policies(Sql sql) {
        this.sql = sql;
    }

    /** A dataset, an audience and the policy for them. */
    record Rule(String dataset, Audience audience, String policy) {}

    List<DisclosurePolicy> all() {
        return sql.list(
                "SELECT code, label, hide_from, hide_to, round_to FROM disclosure_policy ORDER BY code",
                row -> new DisclosurePolicy(
                        row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5)));
    }

    List<Rule> rules() {
        return sql.list(
                "SELECT dataset, audience, policy FROM disclosure_rule ORDER BY dataset, audience",
                row -> new Rule(row.getString(1), Audience.of(row.getString(2)).orElseThrow(), row.getString(3)));
    }

    Rules current() {
        Map<String, DisclosurePolicy> policies = new HashMap<>();
        all().forEach(policy -> policies.put(policy.code(), policy));
        Map<String, DisclosurePolicy> rules = new HashMap<>();
        rules().forEach(rule -> rules.put(rule.dataset() + " " + rule.audience(), policies.get(rule.policy())));
        return new Rules(rules, policies.get(UNDECIDED));
    }

    /** As of one moment. */
    record Rules(Map<String, DisclosurePolicy> byDatasetAndAudience, DisclosurePolicy undecided) {
        /** The strictest of the sources wins; what is for everybody is as strict as what is for partners. */
        DisclosurePolicy of(Collection<String> sources, Audience audience) {
            DisclosurePolicy strictest = DisclosurePolicy.NONE;
            for (String source : sources) {
                for (Audience reader : Audience.values()) {
                    if (reader != Audience.ANALYST && reader.sees(audience)) {
                        strictest = strictest.strictest(
                                byDatasetAndAudience.getOrDefault(source + " " + reader, undecided));
                    }
                }
            }
            return strictest;
        }
    }
}
