package uk.csp.reporting.assessment;

import java.util.List;

/** The three bands of risk: what a list under it asks of the partnership, in the appendix and above the list. */
enum Band {
    HIGH(
            "High",
            "These come first. Every partner should see them in its own strategy and delivery plan.",
            List.of(
                    "Treat the risk as a priority of the partnership, and show it in every strategy and plan it touches.",
                    "Expect to need more resources or funding.",
                    "Review what is done now, and find where the response can be improved or extended.",
                    "Make sure every partner understands the risk and acts to reduce it.",
                    "Set targets that show whether it improves.")),
    MODERATE(
            "Moderate",
            "These need steady work together: the known problems kept under control, new ones stopped early.",
            List.of(
                    "Keep a clear strategy and enough service to respond.",
                    "Maintain the response that is in place, and improve it where it falls short.",
                    "Make sure every partner understands the risk, and bring it into other strategies.",
                    "Watch the level of risk against moderate targets, and act when the trend turns the wrong way.")),
    STANDARD(
            "Standard",
            "These are managed in the ordinary course of work and are watched so that it stays so.",
            List.of(
                    "Keep enough service to respond.",
                    "Maintain the response that controls the risk.",
                    "Make sure that nothing a partner does makes the risk larger.",
                    "Watch the level of risk, and act when the trend turns the wrong way."));

    private final String label;
    private final String opening;
    private final List<String> meaning;

    Band(String label, String opening, List<String> meaning) {
        this.label = label;
        this.opening = opening;
        this.meaning = meaning;
    }

    String label() {
        return label;
    }

    String opening() {
        return opening;
    }

    List<String> meaning() {
        return meaning;
    }
}
