package uk.csp.local.load;

/** The published edition the job ends with. */
record Edition(String id, String sha256, boolean isNew) {}
