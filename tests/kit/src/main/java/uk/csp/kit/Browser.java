package uk.csp.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.opentest4j.TestAbortedException;

/**
 * A Chromium of this machine, driven over its DevTools protocol: loads pages, clicks, types and presses keys as a person
 * does, asks the page, looks for barriers with axe-core and takes pictures.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    private static final String RULES = "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    private static final Map<String, Integer> KEYS = Map.of(
            "Tab",
            9,
            "Enter",
            13,
            "Escape",
            27,
            " ",
            32,
            "ArrowLeft",
            37,
            "ArrowUp",
            38,
            "ArrowRight",
            39,
            "ArrowDown",
            40);

    private final Process process;
    private final Path profile;
    private final DevTools tools;

    /** Empty when the machine has none; CHROME_BIN names one that is not on the path. */
    public static Optional<Path> find() {
        Stream<Path> named = Stream.ofNullable(System.getenv("CHROME_BIN")).map(Path::of);
        Stream<Path> found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(named, found).filter(Files::isExecutable).findFirst();
    }

    /** A window of its own, without cookies. Where there is no Chromium the test is skipped and says so. */
    public static Browser start() {
        Path chromium = find().orElseThrow(() ->
                new TestAbortedException("No Chromium on this machine: the pages were not looked at in a browser"));
        try {
            return new Browser(chromium);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Browser(Path chromium) throws IOException, InterruptedException {
        profile = Files.createTempDirectory("csp-browser");
        process = new ProcessBuilder(
                        chromium.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader();
        String line = output.readLine();
        while (line != null && !line.contains("DevTools listening on ")) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("The browser ended before it listened");
        }
        CompletableFuture.runAsync(() -> output.lines().forEach(ignored -> {}));
        tools = new DevTools(URI.create(line.substring(line.indexOf("ws://"))));
        for (String domain : List.of("Page", "Runtime", "Log", "Network", "DOM")) {
            tools.send(domain + ".enable");
        }
        width(WIDTH);
    }

    /** As wide as this from now on. */
    public void width(int pixels) {
        tools.send(
                "Emulation.setDeviceMetricsOverride",
                DevTools.JSON
                        .createObjectNode()
                        .put("width", pixels)
                        .put("height", HEIGHT)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
    }

    /** Whether scripts of pages opened from now on run. Without, questions are still answered, but nothing that takes time. */
    public void scripts(boolean run) {
        tools.send(
                "Emulation.setScriptExecutionDisabled",
                DevTools.JSON.createObjectNode().put("value", !run));
    }

    /** Loads a page and waits until it is there, whole. */
    public void open(URI address) {
        tools.listenAnew();
        JsonNode answer =
                tools.send("Page.navigate", DevTools.JSON.createObjectNode().put("url", address.toString()));
        if (answer.has("errorText")) {
            throw new AssertionError(
                    address + " cannot be loaded: " + answer.get("errorText").asText());
        }
        tools.awaitEvent("Page.loadEventFired");
    }

    /** Loads a file as a window of this width shows it. */
    public void open(Path file, int width) {
        width(width);
        open(file.toUri());
    }

    /** From now on the browser is this person's, who signed in at the local issuer; whoever was before is signed out. */
    public void signIn(String person, URI gateway) {
        tools.send("Network.clearBrowserCookies");
        SignIn.as(person, gateway.resolve("/sign-in"))
                .cookies()
                .forEach((name, value) -> tools.send(
                        "Network.setCookie",
                        DevTools.JSON
                                .createObjectNode()
                                .put("name", name)
                                .put("value", value)
                                .put("url", gateway.resolve("/").toString())
                                .put("httpOnly", true)));
    }

    /** Nobody is signed in from now on. */
    public void forget() {
        tools.send("Network.clearBrowserCookies");
    }

    public URI address() {
        return URI.create(evaluate("location.href").asText());
    }

    public String title() {
        return evaluate("document.title").asText();
    }

    /** The words on the page as they are seen. */
    public String text() {
        return evaluate("document.body.innerText").asText();
    }

    /** What an expression, or the promise it gives, comes to. */
    public JsonNode evaluate(String expression) {
        JsonNode answer = tools.send(
                "Runtime.evaluate",
                DevTools.JSON
                        .createObjectNode()
                        .put("expression", expression)
                        .put("awaitPromise", true)
                        .put("returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /** Waits until an expression holds, also across pages. */
    public void await(String expression) {
        Awaitility.await(expression)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> evaluate("!!(" + expression + ")").asBoolean());
    }

    /** Clicks with the mouse in the middle of what the selector finds first, which must be there and be seen. */
    public void click(String selector) {
        JsonNode at = evaluate(
                "(() => { const e = " + found(selector) + "; if (!e) return null;"
                        + " e.scrollIntoView({block: 'center', behavior: 'instant'});"
                        + " const r = e.getClientRects()[0]; return r ? {x: r.x + r.width / 2, y: r.y + r.height / 2} : null })()");
        if (!at.isObject()) {
            throw new AssertionError("Nothing to click at " + selector + " on " + address());
        }
        for (String type : List.of("mousePressed", "mouseReleased")) {
            tools.send(
                    "Input.dispatchMouseEvent",
                    DevTools.JSON
                            .createObjectNode()
                            .put("type", type)
                            .put("x", at.path("x").asDouble())
                            .put("y", at.path("y").asDouble())
                            .put("button", "left")
                            .put("clickCount", 1));
        }
    }

    /** Clicks what leads to another page, or sends a form, and waits for the page that comes. */
    public void follow(String selector) {
        tools.listenAnew();
        click(selector);
        tools.awaitEvent("Page.loadEventFired");
    }

    /** The same for the link or button that shows these words. */
    public void followWords(String words) {
        boolean there = evaluate("(() => { document.querySelectorAll('[data-follow]').forEach(e => e.removeAttribute("
                        + "'data-follow')); const e = [...document.querySelectorAll('a, button')].find(e =>"
                        + " e.checkVisibility() && e.innerText.trim() === " + quoted(words)
                        + "); if (e) e.setAttribute('data-follow', ''); return !!e })()")
                .asBoolean();
        if (!there) {
            throw new AssertionError("No link or button says \"" + words + "\" on " + address());
        }
        follow("[data-follow]");
    }

    /** Puts text in a field in the place of what was there, as typing does. */
    public void type(String selector, String text) {
        if (!evaluate("(() => { const e = " + found(selector)
                        + "; if (e) { e.focus(); e.select && e.select() } return !!e })()")
                .asBoolean()) {
            throw new AssertionError("No field " + selector + " on " + address());
        }
        tools.send("Input.insertText", DevTools.JSON.createObjectNode().put("text", text));
    }

    /** Chooses an entry of a list by its value. */
    public void select(String selector, String value) {
        evaluate("(() => { const e = " + found(selector) + "; e.value = " + quoted(value)
                + "; e.dispatchEvent(new Event('input', {bubbles: true}));"
                + " e.dispatchEvent(new Event('change', {bubbles: true})) })()");
    }

    /** Chooses files in a file field, as its dialogue does. */
    public void choose(String selector, Path... files) {
        String field = tools.send(
                        "Runtime.evaluate", DevTools.JSON.createObjectNode().put("expression", found(selector)))
                .at("/result/objectId")
                .asText();
        ObjectNode chosen = DevTools.JSON.createObjectNode().put("objectId", field);
        ArrayNode names = chosen.putArray("files");
        for (Path file : files) {
            names.add(file.toAbsolutePath().toString());
        }
        tools.send("DOM.setFileInputFiles", chosen);
    }

    /** Tab, Enter, Escape, space or an arrow. */
    public void press(String key) {
        int code = KEYS.get(key);
        ObjectNode down = DevTools.JSON
                .createObjectNode()
                .put("key", key)
                .put("code", key.equals(" ") ? "Space" : key)
                .put("windowsVirtualKeyCode", code);
        ObjectNode up = down.deepCopy().put("type", "keyUp");
        if (key.equals("Enter") || key.equals(" ")) {
            down.put("type", "keyDown").put("text", key.equals("Enter") ? "\r" : " ");
        } else {
            down.put("type", "rawKeyDown");
        }
        tools.send("Input.dispatchKeyEvent", down);
        tools.send("Input.dispatchKeyEvent", up);
    }

    /** A PNG of the whole page, at the width the window has. */
    public void screenshot(Path file) {
        JsonNode size = tools.send("Page.getLayoutMetrics").path("cssContentSize");
        ObjectNode picture =
                DevTools.JSON.createObjectNode().put("format", "png").put("captureBeyondViewport", true);
        picture.putObject("clip")
                .put("x", 0)
                .put("y", 0)
                .put("width", size.path("width").asDouble())
                .put("height", size.path("height").asDouble())
                .put("scale", 1);
        String png = tools.send("Page.captureScreenshot", picture).path("data").asText();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Base64.getDecoder().decode(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What axe-core finds against WCAG 2.2 AA and good practice: rule, element and what to do. */
    public List<String> violations() {
        evaluate("void (window.axe || (" + axeFunction() + ")())");
        JsonNode nodes = evaluate(
                "axe.run({runOnly: " + RULES
                        + "}).then(r => r.violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target + ': ' + n.failureSummary)))");
        return texts(nodes);
    }

    /** What reaches beyond the window to the right: the page then scrolls in two directions. */
    public List<String> tooWide() {
        return texts(evaluate("document.documentElement.scrollWidth <= innerWidth ? [] :"
                + " ['the page is ' + document.documentElement.scrollWidth + ' wide',"
                + " ...[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)"
                + ".slice(0, 5).map(e => e.outerHTML.slice(0, 160))]"));
    }

    /** Errors the console shows of this page: scripts that failed, things its policy refused, files that are missing. */
    public List<String> complaints() {
        return tools.complaints();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String axeFunction() {
        try (InputStream script = Browser.class.getResourceAsStream(AXE)) {
            return "function () { " + new String(script.readAllBytes(), StandardCharsets.UTF_8) + "\n}";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String found(String selector) {
        return "document.querySelector(" + quoted(selector) + ")";
    }

    private static String quoted(String text) {
        return DevTools.JSON.getNodeFactory().textNode(text).toString();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        tools.close();
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (UncheckedIOException stillClosing) {
            profile.toFile().deleteOnExit();
        }
    }
}
