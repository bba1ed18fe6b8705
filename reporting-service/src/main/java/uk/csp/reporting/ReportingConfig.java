package uk.csp.reporting;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Settings of reporting-service. */
@ConfigMapping(prefix = "csp.reporting")
public interface ReportingConfig {
    Signing signing();

    /** Settings of the signatures of editions. */
    interface Signing {
        /**
         * The private key (Ed25519, PKCS #8, PEM) that editions are signed with, the same for every replica. Where there
         * is no such file, a key is made and kept there, readable for its owner alone.
         */
        Path keyFile();
    }
}
