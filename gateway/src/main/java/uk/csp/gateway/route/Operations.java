package uk.csp.gateway.route;

import static uk.csp.gateway.route.Scope.AUDIT_READ;
import static uk.csp.gateway.route.Scope.CATALOGUE_WRITE;
import static uk.csp.gateway.route.Scope.FEEDS_WRITE;
import static uk.csp.gateway.route.Scope.FIGURES_READ;
import static uk.csp.gateway.route.Scope.RATINGS_READ;
import static uk.csp.gateway.route.Scope.RECORDS_READ;
import static uk.csp.gateway.route.Scope.REPORTS_EDIT;
import static uk.csp.gateway.route.Scope.REPORTS_PUBLISH;
import static uk.csp.gateway.route.Scope.SCORES_GIVE;
import static uk.csp.gateway.route.Scope.SCORES_RATIFY;
import static uk.csp.gateway.route.Scope.SCORES_WRITE;

import java.util.List;

/** The whole API: what is not in this table does not pass the gateway. HEAD goes where GET goes. */
public final class Operations {
    public static final List<Operation> ALL = List.of(
            crimeData("GET", "/v1/partnerships", FIGURES_READ),
            crimeData("PUT", "/v1/partnerships", CATALOGUE_WRITE),
            crimeData("GET", "/v1/areas", FIGURES_READ),
            crimeData("PUT", "/v1/areas", CATALOGUE_WRITE),
            crimeData("GET", "/v1/area-sets", FIGURES_READ),
            crimeData("PUT", "/v1/area-sets", CATALOGUE_WRITE),
            crimeData("GET", "/v1/area-lookups", FIGURES_READ),
            crimeData("PUT", "/v1/area-lookups", CATALOGUE_WRITE),
            crimeData("GET", "/v1/area-correspondences", FIGURES_READ),
            crimeData("PUT", "/v1/area-correspondences", CATALOGUE_WRITE),
            crimeData("GET", "/v1/boundaries", FIGURES_READ),
            crimeData("PUT", "/v1/boundaries", CATALOGUE_WRITE),
            crimeData("GET", "/v1/populations", FIGURES_READ),
            crimeData("PUT", "/v1/populations", CATALOGUE_WRITE),
            crimeData("GET", "/v1/suppliers", FIGURES_READ),
            crimeData("PUT", "/v1/suppliers", CATALOGUE_WRITE),
            crimeData("GET", "/v1/categories", FIGURES_READ),
            crimeData("PUT", "/v1/categories", CATALOGUE_WRITE),
            crimeData("GET", "/v1/flags", FIGURES_READ),
            crimeData("PUT", "/v1/flags", CATALOGUE_WRITE),
            crimeData("GET", "/v1/crosswalks", FIGURES_READ),
            crimeData("PUT", "/v1/crosswalks", CATALOGUE_WRITE),
            crimeData("GET", "/v1/datasets", FIGURES_READ),
            crimeData("PUT", "/v1/datasets", CATALOGUE_WRITE),
            crimeData("GET", "/v1/indicators", FIGURES_READ),
            crimeData("PUT", "/v1/indicators", CATALOGUE_WRITE),
            crimeData("GET", "/v1/submissions", FEEDS_WRITE),
            crimeData("POST", "/v1/submissions", FEEDS_WRITE),
            crimeData("GET", "/v1/submissions/{id}", FEEDS_WRITE),
            crimeData("GET", "/v1/submissions/{id}/rejected-rows", FEEDS_WRITE),
            crimeData("GET", "/v1/submissions/{id}/warned-rows", FEEDS_WRITE),
            crimeData("POST", "/v1/submissions/{id}/withdrawal", FEEDS_WRITE),
            crimeData("GET", "/v1/submission-jobs", FEEDS_WRITE),
            crimeData("GET", "/v1/submission-jobs/{id}", FEEDS_WRITE),
            crimeData("DELETE", "/v1/submission-jobs/{id}", FEEDS_WRITE),
            crimeData("GET", "/v1/submission-jobs/{id}/events", FEEDS_WRITE),
            crimeData("GET", "/v1/figures", FIGURES_READ),
            crimeData("GET", "/v1/figures/{id}", FIGURES_READ),
            crimeData("GET", "/v1/figures/{id}/provenance", FIGURES_READ),
            crimeData("GET", "/v1/figures/{id}/revisions", FIGURES_READ),
            crimeData("GET", "/v1/corrections", FIGURES_READ),
            crimeData("GET", "/v1/series", FIGURES_READ),
            crimeData("GET", "/v1/rankings", FIGURES_READ),
            crimeData("GET", "/v1/overlays", FIGURES_READ),
            crimeData("GET", "/v1/outcomes", FIGURES_READ),
            crimeData("GET", "/v1/comparisons", FIGURES_READ),
            crimeData("GET", "/v1/comparator-groups", FIGURES_READ),
            crimeData("PUT", "/v1/comparator-groups", CATALOGUE_WRITE),
            crimeData("GET", "/v1/comparator-values", FIGURES_READ),
            crimeData("PUT", "/v1/comparator-values", CATALOGUE_WRITE),
            crimeData("GET", "/v1/harm-table", FIGURES_READ),
            crimeData("GET", "/v1/reported-values", FIGURES_READ),
            crimeData("GET", "/v1/reported-totals", FIGURES_READ),
            crimeData("GET", "/v1/measures", FIGURES_READ),
            crimeData("PUT", "/v1/measures", CATALOGUE_WRITE),
            crimeData("GET", "/v1/measure-codes", FIGURES_READ),
            crimeData("PUT", "/v1/measure-codes", CATALOGUE_WRITE),
            crimeData("GET", "/v1/reporting-areas", FIGURES_READ),
            crimeData("PUT", "/v1/reporting-areas", CATALOGUE_WRITE),
            crimeData("GET", "/v1/harm-weights", FIGURES_READ),
            crimeData("PUT", "/v1/harm-weights", CATALOGUE_WRITE),
            crimeData("GET", "/v1/verification", AUDIT_READ),
            crimeData("GET", "/v1/crime-table", FIGURES_READ),
            crimeData("GET", "/v1/disclosure-policies", FIGURES_READ),
            crimeData("PUT", "/v1/disclosure-policies", CATALOGUE_WRITE),
            crimeData("GET", "/v1/disclosure-rules", FIGURES_READ),
            crimeData("PUT", "/v1/disclosure-rules", CATALOGUE_WRITE),
            crimeData("GET", "/v1/public-tables", FIGURES_READ),
            crimeData("GET", "/v1/public-tables/crime", FIGURES_READ),
            crimeData("GET", "/v1/public-tables/neighbourhoods", FIGURES_READ),
            crimeData("GET", "/v1/public-tables/areas", FIGURES_READ),
            crimeData("GET", "/v1/public-tables/series", FIGURES_READ),
            crimeData("GET", "/v1/public-tables/{id}", FIGURES_READ),
            crimeData("GET", "/v1/public-tables/{id}/certificate", FIGURES_READ),
            crimeData("GET", "/v1/public-tables/{id}/verification", FIGURES_READ),
            crimeData("GET", "/v1/neighbourhood-table", FIGURES_READ),
            crimeData("GET", "/v1/statutory-returns", FIGURES_READ),
            crimeData("GET", "/v1/records", RECORDS_READ),
            crimeData("POST", "/v1/retention-runs", CATALOGUE_WRITE),
            morile("GET", "/v1/scoring-models", RATINGS_READ),
            morile("GET", "/v1/scoring-models/{id}", RATINGS_READ),
            morile("POST", "/v1/scoring-models", SCORES_RATIFY),
            morile("PUT", "/v1/scoring-models/{id}", SCORES_RATIFY),
            morile("POST", "/v1/scoring-models/{id}/activation", SCORES_RATIFY),
            morile("POST", "/v1/scoring-models/{id}/retirement", SCORES_RATIFY),
            morile("GET", "/v1/threat-registers", RATINGS_READ),
            morile("POST", "/v1/threat-registers", SCORES_WRITE),
            morile("GET", "/v1/threat-registers/{id}", RATINGS_READ),
            morile("PUT", "/v1/threat-registers/{id}", SCORES_WRITE),
            morile("GET", "/v1/threat-registers/{id}/history", RATINGS_READ),
            morile("POST", "/v1/threat-registers/{id}/splits", SCORES_WRITE),
            morile("POST", "/v1/threat-registers/{id}/merges", SCORES_WRITE),
            morile("GET", "/v1/overlaps", RATINGS_READ),
            morile("GET", "/v1/cycles/{id}/priorities", RATINGS_READ),
            morile("PUT", "/v1/cycles/{id}/priorities/{threat}", SCORES_RATIFY),
            morile("GET", "/v1/threats", RATINGS_READ),
            morile("GET", "/v1/cycles", RATINGS_READ),
            morile("POST", "/v1/cycles", SCORES_WRITE),
            morile("GET", "/v1/cycles/{id}", RATINGS_READ),
            morile("GET", "/v1/cycles/{id}/judgements", RATINGS_READ),
            morile("PUT", "/v1/cycles/{id}/judgements", SCORES_WRITE),
            morile("PUT", "/v1/cycles/{id}/scorers", SCORES_WRITE),
            morile("GET", "/v1/cycles/{id}/scorers", SCORES_WRITE, SCORES_GIVE, SCORES_RATIFY),
            morile("POST", "/v1/cycles/{id}/first-scoring", SCORES_WRITE),
            morile("POST", "/v1/cycles/{id}/reveal", SCORES_WRITE),
            morile("GET", "/v1/cycles/{id}/first-scores", SCORES_WRITE, SCORES_GIVE, SCORES_RATIFY),
            morile("GET", "/v1/cycles/{id}/first-scores/{scorer}", SCORES_WRITE, SCORES_GIVE, SCORES_RATIFY),
            morile("PUT", "/v1/cycles/{id}/first-scores/{scorer}", SCORES_GIVE),
            morile("GET", "/v1/cycles/{id}/scoring-sheets/{scorer}", SCORES_WRITE, SCORES_GIVE, SCORES_RATIFY),
            morile("PUT", "/v1/cycles/{id}/scoring-sheets/{scorer}", SCORES_GIVE),
            morile("GET", "/v1/cycles/{id}/agreement", SCORES_WRITE, SCORES_GIVE, SCORES_RATIFY),
            morile("GET", "/v1/cycles/{id}/notes", SCORES_WRITE, SCORES_GIVE, SCORES_RATIFY),
            morile("POST", "/v1/cycles/{id}/notes", SCORES_WRITE, SCORES_GIVE, SCORES_RATIFY),
            morile("POST", "/v1/cycles/{id}/unanimous-scores", SCORES_WRITE),
            morile("GET", "/v1/cycles/{id}/consensus", SCORES_WRITE, SCORES_GIVE, SCORES_RATIFY),
            morile("GET", "/v1/cycles/{id}/consensus/{threat}", SCORES_WRITE, SCORES_GIVE, SCORES_RATIFY),
            morile("PUT", "/v1/cycles/{id}/consensus/{threat}", SCORES_WRITE),
            morile("POST", "/v1/cycles/{id}/ratification", SCORES_RATIFY),
            morile("POST", "/v1/cycles/{id}/publication", SCORES_RATIFY),
            morile("GET", "/v1/cycles/{id}/cards", RATINGS_READ),
            morile("GET", "/v1/cycles/{id}/cards/{kind}/{subject}", RATINGS_READ),
            morile("PUT", "/v1/cycles/{id}/cards/{kind}/{subject}", SCORES_WRITE),
            morile("GET", "/v1/cycles/{id}/cards/{kind}/{subject}/versions", RATINGS_READ),
            morile("GET", "/v1/cycles/{id}/printed-ratings", RATINGS_READ),
            morile("PUT", "/v1/cycles/{id}/printed-ratings", SCORES_WRITE),
            morile("GET", "/v1/cycles/{id}/audit", AUDIT_READ),
            morile("GET", "/v1/cycles/{id}/verification", AUDIT_READ),
            morile("GET", "/v1/ratings", RATINGS_READ),
            morile("GET", "/v1/ratings/{id}", RATINGS_READ),
            morile("GET", "/v1/ratings/{id}/history", RATINGS_READ),
            morile("GET", "/v1/drifts", RATINGS_READ),
            morile("GET", "/v1/risk-matrix", RATINGS_READ),
            morile("GET", "/v1/uncertainty", RATINGS_READ),
            morile("GET", "/v1/sensitivity", RATINGS_READ),
            morile("GET", "/v1/list-entries", RATINGS_READ),
            reporting("GET", "/v1/profiles/{partnership}", FIGURES_READ),
            reporting("PUT", "/v1/profiles/{partnership}", REPORTS_EDIT),
            reporting("GET", "/v1/assessments/{partnership}/{period}", FIGURES_READ),
            reporting("GET", "/v1/assessments/{partnership}/{period}/html", FIGURES_READ),
            reporting("POST", "/v1/assessments/{partnership}/{period}/proof", REPORTS_EDIT),
            reporting("GET", "/v1/editions", FIGURES_READ),
            reporting("POST", "/v1/editions", REPORTS_PUBLISH),
            reporting("GET", "/v1/editions/{id}", FIGURES_READ),
            reporting("GET", "/v1/editions/{id}/html", FIGURES_READ),
            reporting("GET", "/v1/editions/{id}/lineage", FIGURES_READ));

    private Operations() {}

    private static Operation crimeData(String method, String path, Scope... scopes) {
        return Operation.of(Service.CRIME_DATA, method, path, scopes);
    }

    private static Operation morile(String method, String path, Scope... scopes) {
        return Operation.of(Service.MORILE, method, path, scopes);
    }

    private static Operation reporting(String method, String path, Scope... scopes) {
        return Operation.of(Service.REPORTING, method, path, scopes);
    }
}
