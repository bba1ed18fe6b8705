package uk.csp.local.stack;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.csp.local.process.Detached;

/**
 * A Java process as it is to be started: heap, what to run, and settings in the environment, where passwords cannot be
 * read by other users. Compiled by the first tier only: on one machine, start-up is what people wait for.
 */
record JavaProgram(String name, int heapMegabytes, List<String> what, Map<String, String> environment) {
    static JavaProgram jar(String name, int heapMegabytes, Path jar, Map<String, String> environment) {
        return new JavaProgram(name, heapMegabytes, List.of("-jar", jar.toString()), environment);
    }

    ProcessBuilder toProcess(String mark, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(mark);
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        if (!System.getProperty("csp.local.compiler", "quick").equals("full")) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(List.of("-Xshare:auto", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
        command.addAll(what);
        ProcessBuilder builder = new ProcessBuilder(Detached.command(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().putAll(new LinkedHashMap<>(environment));
        return builder;
    }
}
