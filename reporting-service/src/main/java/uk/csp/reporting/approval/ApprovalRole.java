package uk.csp.reporting.approval;

import java.util.List;

/** A role that must approve an assessment before it is published, and who may speak for it. */
record ApprovalRole(String id, String title, List<Holder> holders) {
    ApprovalRole {
        holders = holders == null ? List.of() : List.copyOf(holders);
    }

    /** A client of a partner, as both stand in the token. */
    record Holder(String partner, String client) {}

    /** While a partnership has named no roles: whoever may publish for its analysts. */
    static ApprovalRole byDefault() {
        return new ApprovalRole("publisher", "Publisher of the partnership", List.of());
    }

    boolean mayBeGivenBy(String partner, String client) {
        return holders.isEmpty() || holders.contains(new Holder(partner, client));
    }
}
