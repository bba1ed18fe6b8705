package uk.csp.reporting.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.csp.reporting.facts.Facts;
import uk.csp.reporting.proof.Claim.Kind;
import uk.csp.reporting.proof.Quantity.Unit;

/** Reads what one sentence claims. A number it cannot tie to one subject makes no claim. */
final class ReadSentence {
    private static final Pattern CARRIES_ON = Pattern.compile("^(?:This (?:is|follows)|It is)\\b");
    private static final Pattern HAS_MOVED = Pattern.compile(
            "\\b(?:has|have)\\s+(?:(increased|risen|grown)|(decreased|reduced|fallen))\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_WHOLE = Pattern.compile("^\\s*of (?:all )?(?:reported )?");
    private static final Pattern NAMED_AFTER =
            Pattern.compile("^\\s*(?:increase|decrease|reduction|rise|fall) in (?!\\d|the \\d)|^\\s+(?:more )?"
                    + "(?:reported )?(?:crimes of |incidents of |offences of )?(?=\\w)");
    private static final Pattern RESPECTIVELY = Pattern.compile("\\brespectively\\b");

    private final Statement statement;
    private final String words;
    private final List<Quantity> quantities;
    private final List<Mention> mentions;
    private final List<Directions.Word> directions;
    private final Reach reach;
    private final Mention carried;
    private final String period;
    private final String periodBefore;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Quantity> unread = new ArrayList<>();

    /** @param carried what the sentence before was about; null when it was about nothing known */
    ReadSentence(Statement statement, Mention carried, String period, String periodBefore) {
        this.statement = statement;
        this.words = statement.words();
        this.quantities = Quantities.in(words);
        this.mentions = Names.in(words);
        this.directions = Directions.in(words);
        this.reach = new Reach(words);
        this.carried = carried;
        this.period = period;
        this.periodBefore = periodBefore;
        read();
    }

    List<Claim> claims() {
        return List.copyOf(claims);
    }

    /** Numbers that no claim was read from. */
    List<Quantity> unread() {
        return List.copyOf(unread);
    }

    Optional<Mention> about() {
        return mentions.stream().filter(Mention::isKnown).findFirst();
    }

    private void read() {
        for (int i = 0; i < quantities.size(); i++) {
            Quantity quantity = quantities.get(i);
            claim(i).ifPresentOrElse(claims::add, () -> unread.add(quantity));
        }
        mentions.stream().filter(Mention::isKnown).forEach(mention -> {
            int said = Directions.saidOf(mention, words);
            if (said != 0) {
                addDirection(mention.indicator(), said);
            }
        });
        movedWithoutMention().ifPresent(said -> addDirection(mentions.get(0).indicator(), said));
    }

    private void addDirection(String indicator, int direction) {
        boolean known = claims.stream()
                .anyMatch(claim -> claim.indicator().equals(indicator) && claim.direction() == direction);
        if (!known) {
            claims.add(new Claim(statement, Kind.DIRECTION, indicator, null, null, direction));
        }
    }

    /** "Numbers remain low and have reduced – 9 referrals …": what moved is the only thing the sentence names. */
    private Optional<Integer> movedWithoutMention() {
        Matcher moved = HAS_MOVED.matcher(words);
        return mentions.size() == 1
                        && mentions.get(0).isKnown()
                        && moved.find()
                        && moved.end() < mentions.get(0).start()
                ? Optional.of(moved.group(1) == null ? -1 : 1)
                : Optional.empty();
    }

    private Optional<Claim> claim(int index) {
        Quantity quantity = quantities.get(index);
        if (reach.isOfSomethingElse(quantity)) {
            return Optional.empty();
        }
        return switch (quantity.unit()) {
            case PERCENT -> share(quantity).or(() -> percentChange(quantity));
            case RATE -> subject(quantity).map(subject -> claim(Kind.RATE, subject, quantity, 0));
            case COUNT -> quantity.isWhole() ? count(index) : Optional.empty();
        };
    }

    private Optional<Claim> share(Quantity quantity) {
        String after = words.substring(quantity.end());
        Matcher of = OF_WHOLE.matcher(after);
        if (of.find()) {
            Optional<Mention> whole = covering(quantity.end() + of.end()).filter(Mention::isKnown);
            Optional<Mention> part = whole.flatMap(w -> before(quantity.start()).or(() -> after(w.end())));
            return part.map(p -> shareOf(p, whole.get(), quantity));
        }
        if (words.substring(0, quantity.start()).endsWith("of which ")) {
            Optional<Mention> whole = before(quantity.start());
            return whole.flatMap(w -> after(quantity.end()).map(part -> shareOf(part, w, quantity)));
        }
        boolean bare = quantity.sign() == 0 && before(quantity.start()).isEmpty();
        return bare
                ? startingAt(quantity.end() + 1)
                        .map(part -> new Claim(statement, Kind.SHARE, part.indicator(), Facts.ALL_CRIME, quantity, 0))
                : Optional.empty();
    }

    private Claim shareOf(Mention part, Mention whole, Quantity quantity) {
        return new Claim(statement, Kind.SHARE, part.indicator(), whole.indicator(), quantity, 0);
    }

    private Optional<Claim> percentChange(Quantity quantity) {
        int direction = quantity.sign() == 0 ? directionOf(quantity) : quantity.sign();
        return direction == 0
                ? Optional.empty()
                : subject(quantity).map(subject -> claim(Kind.PERCENT_CHANGE, subject, quantity, direction));
    }

    /** The word right after the number, else the nearest before it. */
    private int directionOf(Quantity quantity) {
        return directions.stream()
                .filter(word -> word.start() == quantity.end() + 1)
                .findFirst()
                .or(() -> directions.stream()
                        .filter(word -> word.end() <= quantity.start())
                        .reduce((one, later) -> later))
                .map(Directions.Word::direction)
                .orElse(0);
    }

    private Optional<Claim> count(int index) {
        Quantity quantity = quantities.get(index);
        Optional<CountPlace> place =
                CountPlace.of(words, quantity, index == 0 ? null : quantities.get(index - 1), period, periodBefore);
        return place.flatMap(found -> (found.besidePercent() ? subject(quantities.get(index - 1)) : subject(quantity))
                .map(subject -> claim(found.kind(), subject, quantity, 0)));
    }

    private Claim claim(Kind kind, String indicator, Quantity quantity, int direction) {
        return new Claim(statement, kind, indicator, null, quantity, direction);
    }

    /** What a number is said of; empty when that cannot be told, or no figure is held of it. */
    private Optional<String> subject(Quantity quantity) {
        Optional<String> shared = sharedOut(quantity);
        if (shared.isPresent()) {
            return shared;
        }
        Matcher named = NAMED_AFTER.matcher(words.substring(quantity.end()));
        if (named.find()) {
            Optional<Mention> next = covering(quantity.end() + named.end());
            if (next.isPresent() || named.group().endsWith(" in ")) {
                return next.filter(Mention::isKnown).map(Mention::indicator);
            }
        }
        Optional<Mention> nearest = mentions.stream()
                .filter(mention -> mention.end() <= quantity.start())
                .reduce((one, later) -> later);
        if (nearest.isPresent()) {
            return nearest.filter(Mention::isKnown).map(Mention::indicator);
        }
        if (carried != null && CARRIES_ON.matcher(words).find()) {
            return Optional.of(carried.indicator());
        }
        return mentions.isEmpty() && words.startsWith(" crimes", quantity.end()) || perCrimes(quantity)
                ? Optional.of(Facts.ALL_CRIME)
                : Optional.empty();
    }

    private boolean perCrimes(Quantity quantity) {
        return quantity.unit() == Unit.RATE
                && mentions.isEmpty()
                && words.substring(quantity.start(), quantity.end()).contains("crimes");
    }

    /** "Up 11% and 10% respectively": the numbers go to the things named before them, in order. */
    private Optional<String> sharedOut(Quantity quantity) {
        Matcher respectively = RESPECTIVELY.matcher(words);
        if (!respectively.find() || quantity.unit() != Unit.PERCENT || quantity.start() > respectively.start()) {
            return Optional.empty();
        }
        List<Quantity> percents = quantities.stream()
                .filter(q -> q.unit() == Unit.PERCENT && q.start() < respectively.start())
                .toList();
        List<String> named = mentions.stream()
                .filter(mention -> mention.end() <= percents.get(0).start())
                .flatMap(mention -> mention.indicators().stream())
                .toList();
        int first = named.size() - percents.size();
        return first < 0 ? Optional.empty() : Optional.of(named.get(first + percents.indexOf(quantity)));
    }

    private Optional<Mention> startingAt(int position) {
        return mentions.stream()
                .filter(mention -> mention.start() == position && mention.isKnown())
                .findFirst();
    }

    private Optional<Mention> covering(int position) {
        return mentions.stream()
                .filter(mention -> mention.start() <= position && position < mention.end())
                .findFirst();
    }

    private Optional<Mention> before(int position) {
        return mentions.stream()
                .filter(mention -> mention.end() <= position && mention.isKnown())
                .reduce((one, later) -> later);
    }

    private Optional<Mention> after(int position) {
        return mentions.stream()
                .filter(mention -> mention.start() >= position && mention.isKnown())
                .findFirst();
    }
}
