package uk.csp.local.load;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The street files of a folder, oldest month first. When a month is there twice, such as an earlier delivery kept
 * aside, the one from the folder with most files of that force is taken and the other is named as left out.
 */
record StreetFiles(List<StreetFile> taken, List<StreetFile> leftOut) {
    static StreetFiles among(Collection<Path> paths) {
        Map<String, List<StreetFile>> byForce = paths.stream()
                .flatMap(path -> StreetFile.of(path).stream())
                .collect(Collectors.groupingBy(StreetFile::force, TreeMap::new, Collectors.toList()));
        List<StreetFile> taken = new ArrayList<>();
        List<StreetFile> leftOut = new ArrayList<>();
        byForce.values().forEach(files -> choose(files, taken, leftOut));
        taken.sort(Comparator.comparing(StreetFile::month).thenComparing(StreetFile::force));
        return new StreetFiles(List.copyOf(taken), List.copyOf(leftOut));
    }

    private static void choose(List<StreetFile> files, List<StreetFile> taken, List<StreetFile> leftOut) {
        Map<Path, Long> perFolder =
                files.stream().collect(Collectors.groupingBy(StreetFile::folder, Collectors.counting()));
        Map<YearMonth, List<StreetFile>> byMonth =
                files.stream().collect(Collectors.groupingBy(StreetFile::month, TreeMap::new, Collectors.toList()));
        Comparator<StreetFile> fullestFolder =
                Comparator.comparing((StreetFile file) -> perFolder.get(file.folder()), Comparator.reverseOrder());
        byMonth.values().forEach(sameMonth -> {
            sameMonth.sort(fullestFolder.thenComparing(StreetFile::path));
            taken.add(sameMonth.get(0));
            leftOut.addAll(sameMonth.subList(1, sameMonth.size()));
        });
    }

    List<String> forces() {
        return taken.stream().map(StreetFile::force).distinct().toList();
    }

    YearMonth first() {
        return taken.get(0).month();
    }

    YearMonth last() {
        return taken.get(taken.size() - 1).month();
    }

    /** The months between the first and the last that no file is for: what needs them will read as incomplete. */
    List<YearMonth> gaps() {
        List<YearMonth> there = taken.stream().map(StreetFile::month).toList();
        return Stream.iterate(first(), month -> month.isBefore(last()), month -> month.plusMonths(1))
                .filter(month -> !there.contains(month))
                .toList();
    }

    /** The newest financial year whose last month is there, or else the one of the newest month: {@code 2018-19}. */
    String financialYear() {
        int newest = taken.stream()
                .map(StreetFile::month)
                .filter(month -> month.getMonthValue() == 3)
                .mapToInt(YearMonth::getYear)
                .max()
                .orElse(last().getMonthValue() > 3 ? last().getYear() + 1 : last().getYear());
        return "%d-%02d".formatted(newest - 1, newest % 100);
    }
}
