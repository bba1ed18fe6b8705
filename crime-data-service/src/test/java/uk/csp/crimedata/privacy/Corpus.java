package uk.csp.crimedata.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Personal details in the many ways people write them, alone and within sentences, and texts that only look like them.
 * The same seed gives the same texts. Made from the rules of the numbers, not from what the finder looks for.
 */
final class Corpus {
    private static final List<String> GIVEN = List.of(
            "John",
            "Sarah",
            "Mohammed",
            "Priya",
            "Oluwaseun",
            "Agnieszka",
            "Tyrone",
            "Siobhan",
            "Zlatan",
            "Nguyet",
            "Margaret",
            "Alfie",
            "Kwabena",
            "Xiaoling",
            "Bronwen",
            "Ffion",
            "Jedediah",
            "Anne-Marie",
            "D'Arcy",
            "Chidi");
    private static final List<String> SURNAMES = List.of(
            "Smith",
            "O'Brien",
            "Hill",
            "Patel",
            "Green",
            "Kowalczyk",
            "Okonkwo",
            "Smith-Jones",
            "Wood",
            "Li",
            "Ward",
            "MacDonald",
            "Ahmed",
            "Trelawny",
            "Penhaligon",
            "Nguyen",
            "Hall",
            "Fernandes",
            "Zieliński",
            "West");
    private static final List<String> SENTENCES = List.of(
            "%s",
            "%s",
            "Victim can be reached: %s.",
            "see note (%s) on file",
            "Awaiting court outcome; %s",
            "On or near Victoria Road, %s, after midnight",
            "IP details %s - no further action",
            "%s / statement taken",
            "Suspect charged [%s]",
            "logged 14:35 as %s by control room");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> AREAS =
            List.of("PL", "EX", "TQ", "TR", "SW", "M", "B", "EC", "W", "GL", "BT", "LS");
    private static final String INWARD = "ABDEFGHJLNPQRSTUWXYZ";

    private final Random random;

    Corpus(long seed) {
        this.random = new Random(seed);
    }

    List<String> texts(int count, Supplier<String> detail) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(String.format(Locale.ROOT, one(SENTENCES), detail.get()));
        }
        return texts;
    }

    Supplier<String> of(PersonalDetail kind) {
        return switch (kind) {
            case NHS_NUMBER -> this::nhsNumber;
            case INSURANCE_NUMBER -> this::insuranceNumber;
            case PHONE_NUMBER -> this::phoneNumber;
            case EMAIL -> this::email;
            case BIRTH_DATE -> this::nameWithBirthDate;
            case POSTCODE -> this::postcode;
        };
    }

    private String nhsNumber() {
        while (true) {
            String nine = digits(9, "123456789");
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += (10 - i) * (nine.charAt(i) - '0');
            }
            int check = 11 - sum % 11;
            if (check != 10) {
                String ten = nine + check % 11;
                String gap = one(List.of("", " ", "-", "  ", ".", "\u00a0", "\u2011"));
                String written = ten.substring(0, 3) + gap + ten.substring(3, 6) + gap + ten.substring(6);
                return one(List.of("", "", "NHS ", "NHS no. ", "NHS: ", "nhs number ")) + written;
            }
        }
    }

    private String insuranceNumber() {
        String prefix = "" + letter("ABCEGHJKLMNOPRSTWXYZ") + letter("ABCEGHJKLMNPRSTWXYZ");
        if (List.of("BG", "GB", "NK", "KN", "TN", "NT", "ZZ").contains(prefix)) {
            return insuranceNumber();
        }
        String six = digits(6, "0123456789");
        String gap = one(List.of("", "", " ", "-", ".", "\u00a0"));
        String written = String.join(
                gap, prefix, six.substring(0, 2), six.substring(2, 4), six.substring(4), "" + letter("ABCD"));
        String before = one(List.of("", "", "NI ", "NINO: ", "National Insurance number "));
        return before + (random.nextInt(4) == 0 ? written.toLowerCase(Locale.ROOT) : written);
    }

    private String phoneNumber() {
        String[] parts = parts();
        String gap = one(List.of("", " ", " ", "-", ".", "  ", "\u00a0", " - "));
        String national = String.join(gap, parts);
        return switch (random.nextInt(8)) {
            case 0 -> "+44" + gap + national;
            case 1 -> "0044" + gap + national;
            case 2 -> "+44 (0)" + national;
            case 3 -> "(0" + parts[0] + ") " + String.join(gap, List.of(parts).subList(1, parts.length));
            case 4 -> "tel. 0" + national;
            case 5 -> "(+44) " + national;
            default -> "0" + national;
        };
    }

    private String[] parts() {
        return switch (random.nextInt(6)) {
            case 0 -> new String[] {"7" + letter("45789") + digits(2, "0123456789"), digits(6, "0123456789")};
            case 1 ->
                new String[] {
                    "7" + letter("45789") + digits(2, "0123456789"), digits(3, "0123456789"), digits(3, "0123456789")
                };
            case 2 -> new String[] {"20", letter("378") + digits(3, "0123456789"), digits(4, "0123456789")};
            case 3 -> new String[] {"1752", digits(6, "123456789")};
            case 4 -> new String[] {"1" + letter("2345678") + "1", digits(3, "123456789"), digits(4, "0123456789")};
            default ->
                new String[] {
                    "1" + letter("23456789") + digits(2, "23456789"), digits(3, "123456789"), digits(3, "0123456789")
                };
        };
    }

    private String email() {
        String given = one(GIVEN).replaceAll("[^A-Za-z]", "");
        String name = given + one(List.of(".", "_", "", "-", "+")) + "smith" + random.nextInt(99);
        String domain = one(
                List.of("gmail.com", "nhs.net", "plymouth.gov.uk", "my-host.example", "x.co", "mail.school.sch.uk"));
        String at = one(List.of("@", "@", "@", "@", " @ ", "(at)", "[at]", "\uff20"));
        String written = name + at + domain;
        return random.nextBoolean() ? written : written.toUpperCase(Locale.ROOT);
    }

    private String nameWithBirthDate() {
        String given = one(GIVEN);
        String surname = one(SURNAMES);
        String name =
                switch (random.nextInt(6)) {
                    case 0 -> surname + ", " + given;
                    case 1 -> surname.toUpperCase(Locale.ROOT) + " " + given;
                    case 2 -> (given + " " + surname).toUpperCase(Locale.ROOT);
                    case 3 -> one(List.of("Mr ", "Mrs ", "Ms ", "Miss ", "Dr ")) + surname;
                    default -> given + " " + surname;
                };
        String day = day();
        return switch (random.nextInt(7)) {
            case 0 -> name + " DOB " + day;
            case 1 -> name + " (d.o.b. " + day + ")";
            case 2 -> name + ", born " + day;
            case 3 -> name + ", date of birth: " + day;
            case 4 -> day + " " + name;
            case 5 -> name + " (" + day + ")";
            default -> name + " " + day;
        };
    }

    private String day() {
        int day = 1 + random.nextInt(28);
        int month = 1 + random.nextInt(12);
        int year = 1930 + random.nextInt(88);
        String word = MONTHS.get(month - 1);
        return switch (random.nextInt(8)) {
            case 0 -> String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
            case 1 -> String.format(Locale.ROOT, "%02d.%02d.%04d", day, month, year);
            case 2 -> String.format(Locale.ROOT, "%d/%d/%02d", day, month, year % 100);
            case 3 -> day + " " + word + " " + year;
            case 4 -> day + " " + word.substring(0, 3) + " " + String.format(Locale.ROOT, "%02d", year % 100);
            case 5 -> word + " " + day + ", " + year;
            case 6 -> String.format(Locale.ROOT, "%02d-%02d-%04d", day, month, year);
            default -> String.format(Locale.ROOT, "%02d/%02d/%04d", day, month, year);
        };
    }

    private String postcode() {
        String area = one(AREAS);
        String outward = area.length() == 2 && (area.equals("SW") || area.equals("EC"))
                ? area + (1 + random.nextInt(4)) + letter("AEHMPVWXY")
                : area + (1 + random.nextInt(29));
        String inward = digits(1, "0123456789") + letter(INWARD) + letter(INWARD);
        String written = outward + one(List.of(" ", " ", "", "  ", "-", "\u00a0")) + inward;
        return random.nextInt(4) == 0 ? written.toLowerCase(Locale.ROOT) : written;
    }

    /** Texts without a personal detail that partners do send: references, outcomes, places, times, laws, money. */
    List<String> harmless(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(harmless());
        }
        return texts;
    }

    private String harmless() {
        int year = 2016 + random.nextInt(4);
        String serial = digits(6, "0123456789");
        return switch (random.nextInt(22)) {
            case 0 -> "CR/" + serial + "/" + year % 100;
            case 1 -> "SYN-" + year + "-" + serial;
            case 2 -> "50/" + serial + "/" + year;
            case 3 -> year + "-" + serial;
            case 4 -> "CR" + serial;
            case 5 -> "2017010" + serial;
            case 6 -> "On or near A" + (1000 + random.nextInt(8999));
            case 7 ->
                "On or near "
                        + one(List.of(
                                "Victoria Road", "George Street", "Albert Hill", "St James Place", "Charles Cross"));
            case 8 -> "Charged " + day(year);
            case 9 -> "Magistrates Court hearing on " + day(year);
            case 10 -> "Plymouth Crown Court " + day(year) + " 10:30";
            case 11 ->
                "Caution issued, reviewed " + day(year) + " at " + (10 + random.nextInt(10)) + ":"
                        + (10 + random.nextInt(49));
            case 12 -> "Offences Against the Person Act 1861 s." + random.nextInt(60);
            case 13 -> "Compensation of £" + random.nextInt(9999) + "." + digits(2, "0123456789") + " ordered";
            case 14 -> "outward postcode " + one(AREAS) + (1 + random.nextInt(20)) + " only";
            case 15 -> "E1 1st floor flat " + random.nextInt(200);
            case 16 -> "grid SX " + digits(3, "0123456789") + " " + digits(3, "0123456789");
            case 17 -> "E0" + digits(7, "0123456789") + " " + "Plymouth 0" + digits(2, "0123456789") + "A";
            case 18 ->
                "between " + digits(4, "0123456789") + " and " + digits(4, "0123456789") + " hrs on " + day(year);
            case 19 -> "vehicle WA" + digits(2, "0123456789") + " KXM stolen " + day(year);
            case 20 ->
                Long.toHexString(random.nextLong())
                        + Long.toHexString(random.nextLong())
                        + Long.toHexString(random.nextLong());
            default ->
                "theft @ the market, " + random.nextInt(20) + " items, " + (1 + random.nextInt(12)) + "-"
                        + (1 + random.nextInt(28));
        };
    }

    private String day(int year) {
        return String.format(
                Locale.ROOT,
                one(List.of("%02d/%02d/%d", "%02d-%02d-%d", "%d.%d.%d")),
                1 + random.nextInt(28),
                1 + random.nextInt(12),
                year);
    }

    private String digits(int count, String from) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(letter(from));
        }
        return digits.toString();
    }

    private char letter(String from) {
        return from.charAt(random.nextInt(from.length()));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
