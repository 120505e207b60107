package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.ArrayList;
import java.util.List;

/** Finds two paths of one expression of which one is part of the other, or that take one place for a map and for a list. */
final class PathOverlaps {

    private final List<List<DocumentPath.Element>> paths = new ArrayList<>();
    private final Problems problems;

    PathOverlaps(Problems problems) {
        this.problems = problems;
    }

    void add(List<DocumentPath.Element> path) {
        for (List<DocumentPath.Element> earlier : paths) {
            compare(earlier, path);
        }
        paths.add(path);
    }

    private void compare(List<DocumentPath.Element> one, List<DocumentPath.Element> two) {
        for (int i = 0; i < Math.min(one.size(), two.size()); i++) {
            DocumentPath.Element left = one.get(i);
            DocumentPath.Element right = two.get(i);
            if (left.getClass() != right.getClass()) {
                problems.report(Problems.Kind.PATH_CONFLICT, text("conflict", one, two));
                return;
            }
            if (!left.equals(right)) {
                return;
            }
        }
        problems.report(Problems.Kind.PATH_OVERLAP, text("overlap", one, two));
    }

    private static String text(String what, List<DocumentPath.Element> one, List<DocumentPath.Element> two) {
        return "Two document paths " + what + " with each other; must remove or rewrite one of these paths; path one: "
                + PathResolver.text(one) + ", path two: " + PathResolver.text(two);
    }
}
