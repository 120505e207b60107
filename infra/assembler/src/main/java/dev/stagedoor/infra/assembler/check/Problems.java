package dev.stagedoor.infra.assembler.check;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.stagedoor.infra.assembler.yaml.Position;

/** Collects mistakes, so that one run reports all of them. */
public final class Problems {

    private final Set<Problem> found = new LinkedHashSet<>();

    public void add(Position position, String message) {
        found.add(new Problem(position, message));
    }

    /** Sorted by file and line. */
    public List<Problem> sorted() {
        Comparator<Problem> byFile = Comparator.comparing(problem -> problem.position().file());
        return found.stream().sorted(byFile.thenComparingInt(problem -> problem.position().line())).toList();
    }
}
