package uk.csp.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the user asked {@code ./run} for. Needs no other class of the project, so that {@code ./run} can check a
 * command line with the JDK alone before it spends minutes on a build.
 *
 * @param data where everything lives that survives a stop
 * @param feeds a folder of data.police.uk street files to load instead of the sample
 * @param out where the report is saved, when it is to be saved
 */
public record Options(
        boolean help,
        boolean fresh,
        boolean once,
        Path data,
        Optional<Path> feeds,
        Optional<Path> out,
        Optional<String> partnership,
        int portBase) {

    static final String USAGE =
            """
            Usage: ./run [options]

            Starts the platform on this machine, loads the sample feeds (or yours) through its API, publishes the
            assessment and says where everything is. Ctrl-C stops it; the next ./run finds the data again.

              --once              do the whole job, save the report, stop
              --out DIR           save the report there as HTML, PDF, DOCX, ODS, CSV and
                                  JSON (with --once: ./out)
              --feeds DIR         load the data.police.uk street files in DIR (YYYY-MM-<force>-street.csv, .gz or not)
                                  with the LSOA lookup found there, instead of the sample
              --partnership CODE  whose assessment to publish, such as E22000056 (Plymouth)
              --fresh             forget what was loaded before
              --data DIR          where the data lives (default: .csp/sample or .csp/feeds in the project)
              --port-base N       first of eight ports (default 8080: gateway 8080, PostgreSQL 8084, Kafka 8085)
              --help              this text
            """;

    /** A command line that cannot be carried out, in one line for the user. */
    static final class UsageException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UsageException(String message) {
            super(message);
        }
    }

    static Options parse(List<String> arguments, Path project) {
        Parser parser = new Parser(arguments);
        parser.readAll();
        Path folder = project.resolve(".csp").resolve(parser.feeds == null ? "sample" : "feeds");
        Path out = parser.out == null && parser.once ? Path.of("out") : parser.out;
        return new Options(
                parser.help,
                parser.fresh,
                parser.once,
                absolute(parser.data == null ? folder : parser.data),
                Optional.ofNullable(parser.feeds).map(Options::absolute),
                Optional.ofNullable(out).map(Options::absolute),
                Optional.ofNullable(parser.partnership),
                parser.portBase);
    }

    /** Checks a command line and nothing else: exit code 2 and one line when it is wrong. */
    public static void main(String[] arguments) {
        try {
            if (parse(List.of(arguments), Path.of("")).help()) {
                System.out.print(USAGE);
            }
        } catch (UsageException e) {
            System.err.println("run: " + e.getMessage());
            System.exit(2);
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static final class Parser {
        private final Deque<String> left;
        private boolean help;
        private boolean fresh;
        private boolean once;
        private Path data;
        private Path feeds;
        private Path out;
        private String partnership;
        private int portBase = 8080;

        Parser(List<String> arguments) {
            left = new ArrayDeque<>(arguments);
        }

        void readAll() {
            while (!left.isEmpty()) {
                read(left.pop());
            }
        }

        private void read(String option) {
            switch (option) {
                case "--help", "-h" -> help = true;
                case "--fresh" -> fresh = true;
                case "--once" -> once = true;
                case "--data" -> data = folder(option);
                case "--feeds" -> feeds = existing(option);
                case "--out" -> out = folder(option);
                case "--partnership" -> partnership = partnership(option);
                case "--port-base" -> portBase = port(option);
                default -> throw new UsageException("unknown option " + option + " (see ./run --help)");
            }
        }

        private String value(String option) {
            if (left.isEmpty() || left.peek().startsWith("--")) {
                throw new UsageException(option + " needs a value (see ./run --help)");
            }
            return left.pop();
        }

        private Path folder(String option) {
            Path folder = Path.of(value(option));
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new UsageException(option + ": " + folder + " is not a folder");
            }
            return folder;
        }

        private Path existing(String option) {
            Path folder = folder(option);
            if (!Files.isDirectory(folder)) {
                throw new UsageException(option + ": there is no folder " + folder);
            }
            return folder;
        }

        private String partnership(String option) {
            String code = value(option);
            if (!code.matches("E2[0-9]{7}|W2[0-9]{7}")) {
                throw new UsageException(option + ": " + code + " is not a code such as E22000056");
            }
            return code;
        }

        private int port(String option) {
            String value = value(option);
            int port = value.matches("[0-9]{1,5}") ? Integer.parseInt(value) : 0;
            if (port < 1024 || port > 65526) {
                throw new UsageException(option + ": " + value + " is not a port between 1024 and 65526");
            }
            return port;
        }
    }
}
