package uk.csp.crimedata.job;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.csp.crimedata.CrimeDataConfig;
import uk.csp.platform.problem.ProblemException;
import uk.csp.platform.problem.StandardProblem;

class JobBodiesTest {
    @Test
    void bodyThatIsTooLong_isRefusedBeforeAnyOfItIsStored() {
        CrimeDataConfig config = new SmallRyeConfigBuilder()
                .withMapping(CrimeDataConfig.class)
                .withDefaultValue("csp.crime-data.jobs.longest-body", "10")
                .withDefaultValue("csp.crime-data.jobs.secret", "secret")
                .build()
                .getConfigMapping(CrimeDataConfig.class);
        JobBodies bodies = new JobBodies(null, config);

        assertThatThrownBy(() -> bodies.store(UUID.randomUUID(), new ByteArrayInputStream(new byte[11])))
                .isInstanceOfSatisfying(
                        ProblemException.class, refusal -> org.assertj.core.api.Assertions.assertThat(refusal.type())
                                .isEqualTo(StandardProblem.TOO_LARGE))
                .hasMessageContaining("10 bytes");
    }
}
