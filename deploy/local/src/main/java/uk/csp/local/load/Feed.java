package uk.csp.local.load;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One submission to be sent. Its idempotency key follows from its content: sent again it is answered and changes
 * nothing, sent with another content it is a new submission.
 */
record Feed(String client, String dataset, String period, byte[] body, boolean gzip) {
    String path() {
        return "/v1/submissions?dataset=" + dataset + "&period=" + period + "&mode=replace";
    }

    String idempotencyKey() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            String content = HexFormat.of().formatHex(hash, 0, 12);
            return (dataset + "-" + period + "-" + content).replace('/', '-');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
