package uk.csp.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What nobody would send who means well: by a seed, so that what was found can be found again. */
final class OddValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "true",
            "0",
            "-1",
            "2147483648",
            "-9223372036854775809",
            "99999999999999999999999999",
            "1e400",
            "-1e-400",
            "NaN",
            "0x1F",
            "1,5",
            "1.5",
            "' OR '1'='1",
            "'; DROP TABLE record; --",
            "\\'; SELECT pg_sleep(9); --",
            "%' AND 1=CAST((SELECT version()) AS int) --",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/a}",
            "{{7*7}}",
            "{config:quarkus.datasource.password}",
            "../../../../etc/passwd",
            "..\\..\\windows",
            "/",
            "a/b/c",
            "a\u0000b",
            "\u0000",
            "\u0007\u001b[31m",
            "\r\nX-Injected: yes",
            "a\nb\tc",
            "\u202e\u2066abc",
            "e\u0301\ufeff\ufffe",
            "\uD83D\uDC6E\u200D",
            "\uD800",
            "%00",
            "%zz",
            "%F0%9F",
            "*",
            "=1+1",
            "@SUM(A1)",
            "2018-13",
            "2019-02-30",
            "9999-12",
            "0000-00",
            "-0001-01",
            "+999999999-12",
            "2018-04/2017-03",
            "0001-01/9999-12",
            "2018-04/",
            "FY2018-20",
            "FY9999-00",
            "R12-9999-12",
            "R12-",
            "1970-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "PT9999999999999H",
            "E22000056",
            "E22000056.2018-19",
            "E22000056.all-crime.E22000056.FY2018-19",
            "........",
            "e22000056",
            "\u0130\u0131",
            "W/\"1\"",
            "\"\"",
            "\"9999999999999999999\"",
            "[]",
            "{}",
            "[[[[",
            "{\"a\":");

    private final Random random;

    OddValues(Random random) {
        this.random = random;
    }

    String text() {
        return switch (random.nextInt(12)) {
            case 0 -> "x".repeat(1 + random.nextInt(3_000));
            case 1 ->
                random.ints(1 + random.nextInt(40), 1, 0x3000)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            case 2 -> String.valueOf(random.nextLong());
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    JsonNode json() {
        return switch (random.nextInt(11)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextLong());
            case 3 ->
                BigIntegerNode.valueOf(
                        BigInteger.TEN.pow(1 + random.nextInt(300)).negate());
            case 4 -> JSON.numberNode(random.nextGaussian() * 1e300);
            case 5 -> JSON.arrayNode().add(text()).add(JSON.nullNode());
            case 6 -> JSON.objectNode().put(text(), text());
            case 7 -> JSON.arrayNode();
            default -> JSON.textNode(text());
        };
    }

    /** Changes one place of a document, or puts something in that does not belong there. */
    JsonNode changed(JsonNode document) {
        if (document instanceof ObjectNode object && !object.isEmpty() && random.nextInt(10) > 0) {
            List<String> names =
                    object.properties().stream().map(Map.Entry::getKey).toList();
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(6)) {
                case 0 -> object.remove(name);
                case 1 ->
                    object.set(
                            List.of("partner", "supplier", "owner", "id", "__proto__", text())
                                    .get(random.nextInt(6)),
                            json());
                default -> object.set(name, changed(object.get(name)));
            }
            return object;
        }
        if (document instanceof ArrayNode array && !array.isEmpty() && random.nextInt(10) > 0) {
            int at = random.nextInt(array.size());
            switch (random.nextInt(6)) {
                case 0 -> array.remove(at);
                case 1 -> array.add(array.get(at).deepCopy());
                default -> array.set(at, changed(array.get(at)));
            }
            return array;
        }
        return json();
    }

    /** Changes one cell of a table, or a character anywhere. */
    String changedCsv(String csv) {
        String[] lines = csv.split("\n", -1);
        int at = random.nextInt(lines.length);
        String[] cells = lines[at].split(",", -1);
        int cell = random.nextInt(cells.length);
        cells[cell] = random.nextInt(4) == 0 ? text() : '"' + text().replace("\"", "\"\"") + '"';
        lines[at] = String.join(",", cells);
        return String.join("\n", lines);
    }
}
