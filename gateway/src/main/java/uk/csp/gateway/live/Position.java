package uk.csp.gateway.live;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far a reader has come: the next offset of every partition of every topic. It says the same to any gateway and
 * after any restart, because it names what lies in the topics and nothing of this process. As text it is opaque to
 * clients, at most {@value #LONGEST} characters, and safe in headers, addresses and cookies.
 */
public final class Position {
    static final int LONGEST = 1_000;

    private static final Pattern TEXT = Pattern.compile("f[0-9a-z.]*-r[0-9a-z.]*-e[0-9a-z.]*");
    private static final int RADIX = 36;
    private static final int MOST_PARTITIONS = 64;

    /** By topic and partition. */
    private final long[][] next;

    private Position(long[][] next) {
        this.next = next;
    }

    /** Before everything there is. */
    static Position beginning() {
        return new Position(new long[Topic.values().length][0]);
    }

    /** What {@link #toString} wrote; empty for anything else. */
    public static Optional<Position> parse(String text) {
        if (text == null || text.length() > LONGEST || !TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        String[] topics = text.split("-", -1);
        long[][] next = new long[topics.length][];
        try {
            for (int i = 0; i < topics.length; i++) {
                String offsets = topics[i].substring(1);
                String[] each = offsets.isEmpty() ? new String[0] : offsets.split("\\.", -1);
                if (each.length > MOST_PARTITIONS) {
                    return Optional.empty();
                }
                next[i] = Arrays.stream(each)
                        .mapToLong(offset -> Long.parseLong(offset, RADIX))
                        .toArray();
            }
        } catch (NumberFormatException noOffset) {
            return Optional.empty();
        }
        return Optional.of(new Position(next));
    }

    long next(Topic topic, int partition) {
        long[] offsets = next[topic.ordinal()];
        return partition < offsets.length ? offsets[partition] : 0;
    }

    /** Whether a reader that has come so far has passed an offset. */
    boolean isPast(Topic topic, int partition, long offset) {
        return offset < next(topic, partition);
    }

    /** The position with another next offset of one partition. */
    Position with(Topic topic, int partition, long offset) {
        long[][] copy = next.clone();
        long[] offsets = next[topic.ordinal()];
        copy[topic.ordinal()] = Arrays.copyOf(offsets, Math.max(offsets.length, partition + 1));
        copy[topic.ordinal()][partition] = offset;
        return new Position(copy);
    }

    /** In each partition the further of the two. */
    Position furthest(Position other) {
        Position furthest = this;
        for (Topic topic : Topic.values()) {
            for (int partition = 0; partition < other.partitions(topic); partition++) {
                long offset = other.next(topic, partition);
                if (offset > next(topic, partition) || partition >= furthest.partitions(topic)) {
                    furthest = furthest.with(topic, partition, Math.max(offset, next(topic, partition)));
                }
            }
        }
        return furthest;
    }

    /** Whether this is in no partition before the other. */
    boolean isAtLeast(Position other) {
        for (Topic topic : Topic.values()) {
            for (int partition = 0; partition < other.partitions(topic); partition++) {
                if (next(topic, partition) < other.next(topic, partition)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** How many offsets lie between an earlier position and this one. */
    long distance(Position earlier) {
        long distance = 0;
        for (Topic topic : Topic.values()) {
            for (int partition = 0; partition < partitions(topic); partition++) {
                distance += Math.max(0, next(topic, partition) - earlier.next(topic, partition));
            }
        }
        return distance;
    }

    int partitions(Topic topic) {
        return next[topic.ordinal()].length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position position && Arrays.deepEquals(next, position.next);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(next);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Topic topic : Topic.values()) {
            text.append(text.isEmpty() ? "" : "-").append(topic.letter());
            long[] offsets = next[topic.ordinal()];
            for (int i = 0; i < offsets.length; i++) {
                text.append(i == 0 ? "" : ".").append(Long.toString(offsets[i], RADIX));
            }
        }
        return text.toString();
    }
}
