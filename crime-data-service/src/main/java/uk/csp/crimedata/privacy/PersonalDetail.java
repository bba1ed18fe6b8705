package uk.csp.crimedata.privacy;

/** What a feed may not carry. The label is all that is ever said of a detail that was found; its value is told nowhere. */
public enum PersonalDetail {
    NHS_NUMBER("an NHS number"),
    INSURANCE_NUMBER("a National Insurance number"),
    PHONE_NUMBER("a telephone number"),
    EMAIL("an email address"),
    BIRTH_DATE("a name with a date of birth, or a date of birth"),
    POSTCODE("a full postcode");

    private final String label;

    PersonalDetail(String label) {
        this.label = label;
    }

    /** With its article, to follow "holds what looks like". */
    public String label() {
        return label;
    }
}
