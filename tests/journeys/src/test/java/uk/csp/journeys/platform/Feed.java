package uk.csp.journeys.platform;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A submission ready to be sent, its body plain; on the way it is gzip. */
public record Feed(String dataset, String period, String mode, byte[] body) {
    public static Feed replace(String dataset, String period, byte[] body) {
        return new Feed(dataset, period, "replace", body);
    }

    public Response send(RequestSpecification sender) {
        return sender.queryParam("dataset", dataset)
                .queryParam("period", period)
                .queryParam("mode", mode)
                .contentType("text/csv")
                .header("Content-Encoding", "gzip")
                .body(gzip(body))
                .post("/v1/submissions");
    }

    public static byte[] gzip(byte[] text) {
        try (ByteArrayOutputStream packed = new ByteArrayOutputStream()) {
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(text);
            }
            return packed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] gunzip(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
