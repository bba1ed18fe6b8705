package uk.csp.reporting.statutory;

/** One thing that is missing: what, in words, and the address at which it can be put right. */
public record Gap(String code, String what, String address) {}
