package uk.csp.gateway.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What people told, as a person writes it into a form: lists are one thing a line, and a number of people stands at the
 * end of its line after a colon.
 */
record ViewForm(
        String title,
        String method,
        String informs,
        String from,
        String to,
        String participants,
        String questions,
        String reached,
        String notReached,
        String findings,
        String limits) {
    private static final Pattern WITH_NUMBER = Pattern.compile("(.*\\S)\\s*:\\s*(\\d{1,9})");
    private static final Pattern WITH_TEXT = Pattern.compile("([^:]*[^:\\s])\\s*:\\s+(.+)");
    private static final int LONGEST_ID = 60;

    static ViewForm empty() {
        return new ViewForm("", "survey", "", "", "", "", "", "", "", "", "");
    }

    static ViewForm of(MultivaluedMap<String, String> form) {
        return new ViewForm(
                text(form, "title"),
                text(form, "method"),
                text(form, "informs").replace('/', '-'),
                text(form, "from"),
                text(form, "to"),
                text(form, "participants"),
                text(form, "questions"),
                text(form, "reached"),
                text(form, "notReached"),
                text(form, "findings"),
                text(form, "limits"));
    }

    static ViewForm of(JsonNode view) {
        return new ViewForm(
                view.path("title").asText(""),
                view.path("method").asText(""),
                view.path("informs").asText(""),
                view.path("from").asText(""),
                view.path("to").asText(""),
                view.path("participants").asText(""),
                lines(view.path("questions"), null, null),
                lines(view.path("reached"), "name", "participants"),
                lines(view.path("notReached"), "name", "why"),
                lines(view.path("findings"), "statement", "saidBy"),
                lines(view.path("limits"), null, null));
    }

    public boolean isMethod(String code) {
        return code.equals(method);
    }

    /** An identifier made of the title. */
    String id() {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("(^-|-$)", "");
        String id = plain.length() > LONGEST_ID ? plain.substring(0, LONGEST_ID).replaceAll("-$", "") : plain;
        return informs.isEmpty() ? id : id + "-" + informs.substring(0, Math.min(4, informs.length()));
    }

    /** What the form does not show of a finding (its group, whether it is a quotation) stays with its statement. */
    void writeTo(ObjectNode view) {
        PlanEdit.set(view, "title", title);
        PlanEdit.set(view, "method", method);
        PlanEdit.set(view, "informs", informs);
        PlanEdit.set(view, "from", from);
        PlanEdit.set(view, "to", to);
        view.remove("participants");
        if (participants.replace(",", "").matches("\\d{1,9}")) {
            view.put("participants", Integer.parseInt(participants.replace(",", "")));
        } else if (!participants.isEmpty()) {
            view.put("participants", -1);
        }
        plain(view, "questions", questions);
        plain(view, "limits", limits);
        numbered(view, "reached", "name", "participants", reached);
        numbered(view, "findings", "statement", "saidBy", findings);
        ArrayNode left = view.putArray("notReached");
        for (String line : PlanEdit.lines(notReached)) {
            Matcher parts = WITH_TEXT.matcher(line);
            ObjectNode one = left.addObject();
            one.put("name", parts.matches() ? parts.group(1) : line);
            if (parts.matches()) {
                one.put("why", parts.group(2));
            }
        }
    }

    private static void plain(ObjectNode view, String name, String text) {
        ArrayNode all = view.putArray(name);
        PlanEdit.lines(text).forEach(all::add);
    }

    private static void numbered(ObjectNode view, String list, String name, String number, String text) {
        JsonNode before = view.path(list).deepCopy();
        ArrayNode all = view.putArray(list);
        for (String line : PlanEdit.lines(text)) {
            Matcher parts = WITH_NUMBER.matcher(line);
            boolean counted = parts.matches();
            String says = counted ? parts.group(1) : line;
            ObjectNode one = known(before, name, says);
            one.put(name, says);
            if (counted) {
                one.put(number, Integer.parseInt(parts.group(2)));
            } else {
                one.remove(number);
            }
            all.add(one);
        }
    }

    private static ObjectNode known(JsonNode before, String name, String says) {
        for (JsonNode one : before) {
            if (one.path(name).asText().equals(says)) {
                return one.deepCopy();
            }
        }
        return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    }

    private static String lines(JsonNode all, String name, String more) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(one -> name == null
                        ? one.asText()
                        : one.path(name).asText()
                                + (one.hasNonNull(more) ? ": " + one.path(more).asText() : ""))
                .collect(Collectors.joining("\n"));
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
