package uk.csp.crimedata.privacy;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds details of a person in free text. Pure. Most values are settled by {@link Signals} in one pass; only what has
 * the digits for it is looked at closely. Finds kinds, never says where or what.
 */
public final class PersonalDetails {
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+'&-]{1,64}\\s?(?:@|[(\\[{]\\s?at\\s?[)\\]}])\\s?[\\p{L}\\p{N}-]{1,63}"
                    + "(?:\\s?(?:\\.|[(\\[{]\\s?dot\\s?[)\\]}])\\s?[\\p{L}\\p{N}-]{2,63})+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}|\u2212");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\t\\r\\n\u000b\f]");

    private PersonalDetails() {}

    /** The kind of detail a value holds, the most telling one where there are several. */
    public static Optional<PersonalDetail> find(String value) {
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        int signals = Signals.of(value);
        if ((signals & Signals.NOT_ASCII) == 0) {
            return signals == 0 ? Optional.empty() : find(value, signals);
        }
        String plain = plain(value);
        return find(plain, Signals.of(plain));
    }

    private static Optional<PersonalDetail> find(String text, int signals) {
        if (has(signals, Signals.AT) && EMAIL.matcher(text).find()) {
            return Optional.of(PersonalDetail.EMAIL);
        }
        if (has(signals, Signals.INSURANCE) && InsuranceNumber.isIn(text)) {
            return Optional.of(PersonalDetail.INSURANCE_NUMBER);
        }
        if (has(signals, Signals.LONG_NUMBER)) {
            DigitGroups groups = DigitGroups.of(text);
            if (PhoneNumber.isIn(groups)) {
                return Optional.of(PersonalDetail.PHONE_NUMBER);
            }
            if (NhsNumber.isIn(groups)) {
                return Optional.of(PersonalDetail.NHS_NUMBER);
            }
        }
        if (has(signals, Signals.DATE) && BirthDate.isIn(text)) {
            return Optional.of(PersonalDetail.BIRTH_DATE);
        }
        if (has(signals, Signals.POSTCODE) && Postcode.isIn(text)) {
            return Optional.of(PersonalDetail.POSTCODE);
        }
        return Optional.empty();
    }

    private static boolean has(int signals, int signal) {
        return (signals & signal) != 0;
    }

    /** Full-width digits, special dashes and invisible spaces as what they stand for. */
    private static String plain(String value) {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC);
        plain = INVISIBLE.matcher(plain).replaceAll("");
        plain = DASHES.matcher(plain).replaceAll("-");
        return SPACES.matcher(plain).replaceAll(" ");
    }
}
