package uk.csp.gateway.assessment;

import java.time.Instant;
import java.util.List;
import uk.csp.gateway.person.Person;
import uk.csp.gateway.words.Dates;
import uk.csp.gateway.words.Labels;

/** How the approvals of the present draft stand. */
record Approvals(String draft, boolean approved, boolean onlyTheWriter, List<Role> roles) {

    record Given(String client, Instant at, String note) {
        public String who() {
            return Labels.title(client);
        }

        public String when() {
            return Dates.moment(at);
        }
    }

    record Role(String role, String title, String state, Given approval) {
        public boolean given() {
            return "GIVEN".equals(state);
        }

        public String stateWords() {
            return switch (state) {
                case "GIVEN" -> "Approved";
                case "LAPSED" -> "Lapsed: the draft has changed since";
                default -> "Not yet";
            };
        }

        public String colour() {
            return switch (state) {
                case "GIVEN" -> "green";
                case "LAPSED" -> "orange";
                default -> "grey";
            };
        }
    }

    public long given() {
        return roles.stream().filter(Role::given).count();
    }

    /** Who may approve in which role. */
    record Roles(List<Named> roles) {
        record Holder(String partner, String client) {}

        record Named(String id, String title, List<Holder> holders) {}

        /** Those who may speak for a role, in words; null when it is whoever may publish. */
        public String holders(String role) {
            List<Holder> holders = of(role);
            return holders.isEmpty()
                    ? null
                    : String.join(
                            ", ",
                            holders.stream()
                                    .map(holder -> Labels.title(holder.client()))
                                    .toList());
        }

        public boolean mayGive(String role, Person person) {
            List<Holder> holders = of(role);
            return person.may("reports:publish")
                    && (holders.isEmpty() || holders.contains(new Holder(person.partner(), person.id())));
        }

        private List<Holder> of(String role) {
            return roles.stream()
                    .filter(named -> named.id().equals(role))
                    .findFirst()
                    .map(Named::holders)
                    .orElse(List.of());
        }
    }
}
