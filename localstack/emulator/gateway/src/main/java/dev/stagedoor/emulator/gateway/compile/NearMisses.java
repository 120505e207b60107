package dev.stagedoor.emulator.gateway.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The routes that a request nearly matched, for those who wonder why it did not. Not for the path of a request. */
public final class NearMisses {

    private static final int MAX = 3;
    private static final int MAX_COMPARED = 100;

    private NearMisses() {}

    private record Candidate(CompiledResource resource, int distance) {}

    /**
     * @param path raw, after the stage
     * @return at most three, the nearest first, such as {@code /shows/{showId} has no POST, only GET}
     */
    public static List<String> of(RouteTree routes, String verb, String path) {
        RouteMatch match = routes.match(path);
        List<String> near = new ArrayList<>();
        if (match != null && match.resource().method(verb) == null) {
            near.add(describe(match.resource(), verb));
        }
        int bound = Math.max(3, path.length() / 2);
        routes.resources().stream().filter(resource -> match == null || resource != match.resource())
                .map(resource -> new Candidate(resource, distance(resource.path(), path)))
                .filter(candidate -> candidate.distance() <= bound)
                .sorted(Comparator.comparingInt(Candidate::distance)).limit(MAX - near.size())
                .forEach(candidate -> near.add(describe(candidate.resource(), verb)));
        return near;
    }

    private static String describe(CompiledResource resource, String verb) {
        return resource.path() + (resource.method(verb) != null
                ? " " + verb
                : " has no " + verb + ", only " + String.join(", ", resource.methods().keySet()));
    }

    /** Levenshtein's, by segments' characters; a parameter costs nothing against any one segment. */
    private static int distance(String template, String path) {
        String[] left = template.substring(1).split("/");
        String[] right = path.isEmpty() ? new String[]{""} : path.substring(1).split("/");
        int sum = 0;
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            if (i >= left.length) {
                sum += 1 + right[i].length();
            } else if (i >= right.length) {
                sum += left[i].startsWith("{") ? 2 : 1 + left[i].length();
            } else if (!left[i].startsWith("{")) {
                sum += edits(left[i], right[i]);
            }
        }
        return sum;
    }

    private static int edits(String a, String b) {
        String left = a.substring(0, Math.min(a.length(), MAX_COMPARED));
        String right = b.substring(0, Math.min(b.length(), MAX_COMPARED));
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
