package uk.csp.crimedata.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A column of a catalogue table: its name, whether a row must have it, and what a value must look like. */
public record Field(String name, boolean required, Predicate<String> valid, String rule) {

    /** A GSS code, or a code of the platform's own. */
    public static Field code(String name) {
        return matching(name, "[A-Za-z0-9][A-Za-z0-9-]{0,79}", "Letters, digits and hyphens, at most 80.");
    }

    public static Field slug(String name) {
        return matching(name, "[a-z0-9][a-z0-9-]{0,79}", "Small letters, digits and hyphens, at most 80.");
    }

    public static Field text(String name) {
        return matching(name, "[^\\p{Cntrl}]{1,500}", "At most 500 characters and no control characters.");
    }

    public static Field oneOf(String name, String... values) {
        return new Field(name, true, Set.of(values)::contains, "One of " + String.join(", ", values) + ".");
    }

    /** A whole number, at most 999,999,999. */
    public static Field number(String name, int from) {
        return new Field(
                name,
                true,
                value -> value.matches("0|[1-9]\\d{0,8}") && Integer.parseInt(value) >= from,
                "A whole number from " + from + " to 999999999.");
    }

    public static Field date(String name) {
        return new Field(name, true, Field::isDate, "A day such as 2017-04-01.");
    }

    public static Field matching(String name, String pattern, String rule) {
        return new Field(name, true, Pattern.compile(pattern).asMatchPredicate(), rule);
    }

    /** The same field, which a row may leave empty. */
    public Field optional() {
        return new Field(name, false, valid, rule);
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).getYear() > 1000;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
