package uk.csp.crimedata;

import org.junit.jupiter.api.Test;
import uk.csp.kit.AccessDocument;
import uk.csp.kit.ArchitectureRules;
import uk.csp.kit.AuditDocument;

class ArchitectureTest {
    @Test
    void houseRules_hold() {
        ArchitectureRules.of("uk.csp.crimedata")
                .pure(
                        "uk.csp.crimedata.analysis.ControlChart",
                        "uk.csp.crimedata.analysis.BaseOfOverlay",
                        "uk.csp.crimedata.analysis.RankIntervals",
                        "uk.csp.crimedata.analysis.Seasonality",
                        "uk.csp.crimedata.analysis.Share",
                        "uk.csp.crimedata.catalogue.Catalogue",
                        "uk.csp.crimedata.disclosure",
                        "uk.csp.crimedata.release.FigureSums",
                        "uk.csp.crimedata.release.IndicatorSet",
                        "uk.csp.crimedata.geography.Rebasing",
                        "uk.csp.crimedata.release.Line",
                        "uk.csp.crimedata.release.Mosaic",
                        "uk.csp.crimedata.release.World",
                        "uk.csp.crimedata.release.Worlds",
                        "uk.csp.crimedata.figure.FigureCalculator",
                        "uk.csp.crimedata.figure.PoissonChange",
                        "uk.csp.crimedata.figure.Denominator",
                        "uk.csp.crimedata.figure.MonthlySeries",
                        "uk.csp.crimedata.figure.Period",
                        "uk.csp.crimedata.figure.FigureDifference",
                        "uk.csp.crimedata.figure.SumOfMonths",
                        "uk.csp.crimedata.figure.Target",
                        "uk.csp.crimedata.figure.ReportedCalculator",
                        "uk.csp.crimedata.measure.MeasureBook",
                        "uk.csp.crimedata.reported.Amount",
                        "uk.csp.crimedata.reported.MonthSpan",
                        "uk.csp.crimedata.reported.ReportedSum",
                        "uk.csp.crimedata.privacy.PersonalDetails",
                        "uk.csp.crimedata.radar.Quarter",
                        "uk.csp.crimedata.radar.DueRule",
                        "uk.csp.crimedata.radar.QuarterlyReturn",
                        "uk.csp.crimedata.table.Rounding",
                        "uk.csp.crimedata.table.TableFigure")
                .check();
    }

    @Test
    void routes_areThoseOfTheAccessDocument() {
        AccessDocument.assertServed("crime-data-service", "uk.csp.crimedata");
    }

    @Test
    void operationsThatLeaveNoAuditEntry_areDocumented() {
        AuditDocument.assertDecided("crime-data-service", "uk.csp.crimedata");
    }
}
