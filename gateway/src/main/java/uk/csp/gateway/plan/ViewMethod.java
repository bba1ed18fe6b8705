package uk.csp.gateway.plan;

import java.util.Arrays;
import java.util.List;

/** How people were asked. */
enum ViewMethod {
    SURVEY("survey", "Survey"),
    CONSULTATION_EVENT("consultation-event", "Consultation event"),
    FORUM("forum", "Forum"),
    PUBLIC_MEETING("public-meeting", "Public meeting"),
    FOCUS_GROUP("focus-group", "Focus group"),
    INTERVIEWS("interviews", "Interviews"),
    ONLINE("online", "Online"),
    OTHER("other", "Other");

    private final String code;
    private final String title;

    ViewMethod(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    static List<ViewMethod> all() {
        return List.of(values());
    }

    /** The title of a method; the code where it is new. */
    static String title(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .map(ViewMethod::title)
                .findFirst()
                .orElse(code == null ? "" : code);
    }
}
