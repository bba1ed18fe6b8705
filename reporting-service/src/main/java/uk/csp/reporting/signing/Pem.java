package uk.csp.reporting.signing;

import java.util.Base64;

/** Keys as text (RFC 7468), as openssl reads and writes them. */
final class Pem {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private Pem() {}

    static String write(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + LINES.encodeToString(der) + "\n-----END " + label + "-----\n";
    }

    /** @throws IllegalArgumentException when the text holds no such thing */
    static byte[] read(String label, String text) {
        String begin = "-----BEGIN " + label + "-----";
        int from = text.indexOf(begin);
        int to = text.indexOf("-----END " + label + "-----");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("There is no " + label + " in PEM");
        }
        return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
    }
}
