package uk.csp.morile.register;

/**
 * What made a version of a register.
 *
 * @param kind {@code loaded}, {@code edited}, {@code split} or {@code merged}
 * @param owner the partner who keeps the register; null for the product
 * @param reason why, in the words of who did it
 * @param by the client; null for the product
 */
record RegisterEdit(String kind, String owner, String reason, String by) {
    static final RegisterEdit SHIPPED = new RegisterEdit("loaded", null, null, null);
}
