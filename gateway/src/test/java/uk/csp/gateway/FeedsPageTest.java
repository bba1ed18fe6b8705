package uk.csp.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.csp.kit.SignIn;

/** Feeds as a browser without JavaScript sends and reads them. */
@QuarkusTest
@QuarkusTestResource(value = FakeFeeds.class, restrictToAnnotatedClass = true)
class FeedsPageTest extends GatewayTest {
    private static final String HOME = "/partnerships/E22000056/feeds";
    private static final byte[] CSV = "reference,recordedOn\nA1,2019-03-01\n".getBytes(StandardCharsets.UTF_8);
    private static final long LARGE = 60L << 20;

    @TestHTTPResource(HOME)
    URI page;

    FakeFeeds feeds;

    private Map<String, String> officer;

    @BeforeEach
    void signIn() {
        officer = SignIn.as("police-data-officer", page).cookies();
    }

    @Test
    void radar_saysStatesInWordsAndShapes_andLinksWhatIsMissingToTheForm() {
        String body = html(as().get(HOME));
        assertThat(body)
                .contains("▲", "Late", "Late by 5 days; due on 30 June 2019", "●", "Received on 2 January 2019")
                .contains("href=\"" + HOME + "/upload?dataset=police-recorded-crime&amp;period=2019-02/2019-03\"")
                .contains("href=\"" + HOME + "/submissions/" + FakeFeeds.SUBMISSION + "\"")
                .contains("11,502", "some rows rejected", "6,000 rows read")
                .doesNotContain("style=\"");
    }

    @Test
    void wrongDay_isToldAtItsField() {
        assertThat(html(as().get(HOME + "?day=31&month=2&year=2019")))
                .contains("There is a problem", "Enter a real day");
    }

    @Test
    void whoMayNotSend_seesTheRadarAlone() {
        String body = SignIn.as(CHAIR, page).get(HOME).body();
        assertThat(body)
                .contains("Late by 5 days")
                .doesNotContain("What you have sent")
                .doesNotContain("Send a file");
    }

    @Test
    void form_offersWhatTheOrganisationMaySend() {
        assertThat(html(as().get(HOME + "/upload?dataset=police-recorded-crime&period=2019-03")))
                .contains("action=\"" + HOME + "/upload\"")
                .contains("Crimes recorded by the police", "value=\"3\"", "value=\"2019\"")
                .doesNotContain("Racial incidents");
    }

    @Test
    void mistakes_areToldAtTheirFields_withWhatWasTyped() {
        Set<Path> before = waitingFiles();
        Response answer = form().multiPart("first-month", "13")
                .multiPart("first-year", "2019")
                .post(HOME + "/upload");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer))
                .contains("There is a problem", "href=\"#dataset\"", "href=\"#file\"", "must be a real month")
                .contains("value=\"13\"");
        assertThat(waitingFiles()).isEqualTo(before);
    }

    @Test
    void refusalOfTheService_isToldAtItsField() {
        Response answer = upload("1999", CSV);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(html(answer)).contains("href=\"#first-month\"", "A month like 2018-04");
    }

    @Test
    void file_isLookedThrough_thenSentOnceWithoutChoosingItAgain() {
        Set<Path> waiting = waitingFiles();
        String rehearsal = location(upload("2019", CSV));
        assertThat(rehearsal).contains(HOME + "/rehearsals/");
        String found = html(as().get(rehearsal));
        assertThat(found)
                .contains("11,501 rows can be taken in, 1 row would be rejected.")
                .contains("feed.csv", "Send it", "Residential burglary", "−100", "&lt;b&gt;99Z")
                .doesNotContain("type=\"file\"");
        int before = feeds.applied.get();
        List<String> led = Stream.of(1, 2)
                .map(click -> CompletableFuture.supplyAsync(() -> location(form().post(rehearsal))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(led.get(0)).isEqualTo(led.get(1)).contains("/jobs/");
        assertThat(feeds.applied.get()).isEqualTo(before + 1);
        assertThat(feeds.bytes.get()).isEqualTo(CSV.length);
        assertThat(waitingFiles()).isEqualTo(waiting);
        assertThat(location(as().get(led.get(0)))).endsWith("/submissions/" + FakeFeeds.SUBMISSION);
    }

    @Test
    void whoseFileIsNotHere_isAskedForItAgain_andSendsItAtOnce() {
        String rehearsal = location(upload("2019", CSV));
        String id = rehearsal.substring(rehearsal.lastIndexOf('/') + 1);
        Map<String, String> other = SignIn.as("police-scorer-1", page).cookies();
        assertThat(RestAssured.given()
                        .cookies(other)
                        .accept("text/html")
                        .get(rehearsal)
                        .statusCode())
                .isEqualTo(403);
        Response sent = fields("2019")
                .multiPart("rehearsal", id)
                .multiPart("file", "feed.csv", CSV, "text/csv")
                .post(HOME + "/upload");
        assertThat(location(sent)).contains("/jobs/");
    }

    @Test
    void unknownRehearsal_saysSo() {
        Response answer = as().get(HOME + "/rehearsals/33333333-2f3a-4f0c-9a55-3a4c6f1f2b10");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(html(answer)).contains("There is no such feed");
    }

    @Test
    void runningJob_asksAgainWithoutScript() {
        assertThat(html(as().get(HOME + "/rehearsals/" + FakeFeeds.RUNNING_JOB)))
                .contains("<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>")
                .contains("6,000 rows read, 400 KB of 1.0 MB", "value=\"40\"");
    }

    @Test
    void refusedJob_saysWhatToMend() {
        assertThat(html(as().get(HOME + "/jobs/" + FakeFeeds.BROKEN_JOB)))
                .contains("The columns are not those of the dataset", "Column surname is not agreed")
                .contains("Send it with “Crimes recorded by the police”.")
                .contains("Refused; nothing was stored");
    }

    @Test
    void submission_isShownAndItsRejectedRowsCanBeDownloaded() {
        assertThat(html(as().get(HOME + "/submissions/" + FakeFeeds.SUBMISSION)))
                .contains("11,501 rows were taken in, 1 row was rejected.", "offenceCode", "March 2019")
                .contains("2 April 2019 at 09:15");
        as().get(HOME + "/submissions/" + FakeFeeds.SUBMISSION + "/rejected-rows.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv");
    }

    @Test
    void withdrawal_isAskedToBeConfirmed() {
        String address = HOME + "/submissions/" + FakeFeeds.SUBMISSION + "/withdrawal";
        Response unconfirmed = plainForm().formParam("other", "x").post(address);
        assertThat(unconfirmed.statusCode()).isEqualTo(422);
        assertThat(html(unconfirmed)).contains("Say that you want to take this submission back");
        Response confirmed = plainForm().formParam("confirmed", "yes").post(address);
        assertThat(location(confirmed)).endsWith("/submissions/" + FakeFeeds.SUBMISSION);
        assertThat(confirmed.cookie("csp_notice")).isNotBlank();
    }

    @Test
    void fileOfWhoMayNotSend_isRefusedBeforeItIsRead() throws IOException {
        Set<Path> before = waitingFiles();
        assertThat(announce(SignIn.as(CHAIR, page).cookies(), LARGE)).startsWith("HTTP/1.1 403");
        assertThat(waitingFiles()).isEqualTo(before);
    }

    @Test
    void fileThatIsTooLarge_isRefusedEarlyOnAPage() throws IOException {
        assertThat(announce(officer, 300L << 20))
                .startsWith("HTTP/1.1 413")
                .contains("The file is larger than 268.4 MB");
    }

    /** The answer to a form of which only the head was sent. */
    private String announce(Map<String, String> cookies, long length) throws IOException {
        try (Socket socket = new Socket(page.getHost(), page.getPort())) {
            socket.getOutputStream().write(head(cookies, length));
            socket.setSoTimeout(10_000);
            StringBuilder answer = new StringBuilder();
            byte[] part = new byte[8192];
            while (answer.indexOf("</html>") < 0) {
                int read = socket.getInputStream().read(part);
                if (read < 0) {
                    break;
                }
                answer.append(new String(part, 0, read, StandardCharsets.UTF_8));
            }
            return answer.toString();
        }
    }

    private byte[] head(Map<String, String> cookies, long length) {
        String session = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return ("POST " + HOME + "/upload HTTP/1.1\r\nHost: " + page.getAuthority()
                        + "\r\nSec-Fetch-Site: same-origin\r\nAccept: text/html\r\n"
                        + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + length
                        + "\r\nCookie: " + session + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Sixty megabytes pass while the heap grows by much less. */
    @Test
    void largeFile_passesWithoutBeingHeld() throws IOException {
        Set<Path> waiting = waitingFiles();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long before = runtime.totalMemory() - runtime.freeMemory();
        String start = "--x\r\nContent-Disposition: form-data; name=\"dataset\"\r\n\r\npolice-recorded-crime\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"first-month\"\r\n\r\n3\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"first-year\"\r\n\r\n2019\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"big.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        String end = "\r\n--x--\r\n";
        byte[] piece = "a,b,c,d,e,f,g,h\n".repeat(4096).getBytes(StandardCharsets.UTF_8);
        String answer;
        try (Socket socket = new Socket(page.getHost(), page.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head(officer, start.length() + LARGE + end.length()));
            out.write(start.getBytes(StandardCharsets.UTF_8));
            for (long sent = 0; sent < LARGE; sent += piece.length) {
                out.write(piece);
            }
            out.write(end.getBytes(StandardCharsets.UTF_8));
            socket.setSoTimeout(60_000);
            byte[] first = new byte[4096];
            answer = new String(first, 0, socket.getInputStream().read(first), StandardCharsets.UTF_8);
        }
        assertThat(answer).startsWith("HTTP/1.1 303");
        assertThat(feeds.bytes.get()).isEqualTo(LARGE);
        System.gc();
        assertThat(runtime.totalMemory() - runtime.freeMemory() - before).isLessThan(LARGE / 2);
        Set<Path> kept = waitingFiles();
        kept.removeAll(waiting);
        assertThat(kept).hasSize(1);
        Path one = kept.iterator().next();
        assertThat(Files.getPosixFilePermissions(one)).hasSize(2);
        try (InputStream file = Files.newInputStream(one)) {
            assertThat(new String(file.readNBytes(64), StandardCharsets.ISO_8859_1))
                    .doesNotContain("a,b,c");
        }
        Matcher rehearsal =
                Pattern.compile("(?i)location: \\S*?(/partnerships\\S+)").matcher(answer);
        assertThat(rehearsal.find()).isTrue();
        assertThat(location(form().post(rehearsal.group(1)))).contains("/jobs/");
        assertThat(feeds.bytes.get()).isEqualTo(LARGE);
        assertThat(waitingFiles()).isEqualTo(waiting);
    }

    private Response upload(String year, byte[] file) {
        return fields(year).multiPart("file", "feed.csv", file, "text/csv").post(HOME + "/upload");
    }

    private RequestSpecification fields(String year) {
        return form().multiPart("dataset", "police-recorded-crime")
                .multiPart("first-month", year.equals("1999") ? "1" : "3")
                .multiPart("first-year", year)
                .multiPart("mode", "replace");
    }

    private RequestSpecification form() {
        return plainForm().contentType("multipart/form-data");
    }

    private RequestSpecification plainForm() {
        return as().header("Sec-Fetch-Site", "same-origin");
    }

    private RequestSpecification as() {
        return RestAssured.given()
                .cookies(officer)
                .redirects()
                .follow(false)
                .accept("text/html,*/*")
                .urlEncodingEnabled(false);
    }

    private static String html(Response answer) {
        assertThat(answer.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
        return answer.asString();
    }

    private static String location(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return URI.create(answer.header("Location")).getPath();
    }

    private static Set<Path> waitingFiles() {
        Path folder = Path.of(ConfigProvider.getConfig().getValue("csp.gateway.uploads.folder", String.class));
        try (Stream<Path> folders = Files.list(folder)) {
            Set<Path> files = new HashSet<>();
            for (Path one : folders.toList()) {
                try (Stream<Path> inside = Files.list(one)) {
                    files.addAll(inside.toList());
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
