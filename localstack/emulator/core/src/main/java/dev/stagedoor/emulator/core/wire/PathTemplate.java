package dev.stagedoor.emulator.core.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path with labels, compiled once. A trailing slash has no meaning, in the template and in the request. */
public final class PathTemplate {

    /** @param kind how exact the step is: a literal wins over a label, a label over a greedy one */
    private record Step(Kind kind, String text) {}

    private enum Kind {
        LITERAL, LABEL, GREEDY
    }

    private final List<Step> steps;
    private final String fixedQuery;

    private PathTemplate(List<Step> steps, String fixedQuery) {
        this.steps = steps;
        this.fixedQuery = fixedQuery;
    }

    static PathTemplate parse(String text) {
        int mark = text.indexOf('?');
        List<Step> steps = new ArrayList<>();
        for (String part : segments(mark < 0 ? text : text.substring(0, mark))) {
            if (!part.startsWith("{")) {
                steps.add(new Step(Kind.LITERAL, part));
            } else if (part.endsWith("+}")) {
                steps.add(new Step(Kind.GREEDY, part.substring(1, part.length() - 2)));
            } else {
                steps.add(new Step(Kind.LABEL, part.substring(1, part.length() - 1)));
            }
        }
        return new PathTemplate(List.copyOf(steps), mark < 0 ? "" : text.substring(mark + 1));
    }

    /** The steps of a path, still encoded. */
    static List<String> segments(String path) {
        String inner = path.startsWith("/") ? path.substring(1) : path;
        inner = inner.endsWith("/") ? inner.substring(0, inner.length() - 1) : inner;
        return inner.isEmpty() ? List.of() : Arrays.asList(inner.split("/", -1));
    }

    /** The query parameter ({@code name=value}) that must be there; empty where there is none. */
    String fixedQuery() {
        return fixedQuery;
    }

    /** Orders templates that match the same path: the smaller text is the more exact template. */
    String exactness() {
        StringBuilder order = new StringBuilder();
        steps.forEach(step -> order.append(step.kind().ordinal()));
        return order + (fixedQuery.isEmpty() ? "1" : "0");
    }

    /**
     * The labels' values, decoded, if the path has this form. A label is never empty.
     *
     * @param segments from {@link #segments}
     * @throws IllegalArgumentException if a label is not percent-encoded UTF-8
     */
    Optional<Map<String, String>> match(List<String> segments) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (i >= segments.size()) {
                return Optional.empty();
            }
            switch (step.kind()) {
                case LITERAL -> {
                    if (!step.text().equals(segments.get(i))) {
                        return Optional.empty();
                    }
                }
                case LABEL -> labels.put(step.text(), UrlCoding.decodePath(segments.get(i)));
                case GREEDY -> {
                    // AWS puts a greedy label last.
                    String rest = String.join("/", segments.subList(i, segments.size()));
                    labels.put(step.text(), UrlCoding.decodePath(rest));
                    return complete(labels);
                }
            }
        }
        return steps.size() == segments.size() ? complete(labels) : Optional.empty();
    }

    private static Optional<Map<String, String>> complete(Map<String, String> labels) {
        return labels.containsValue("") ? Optional.empty() : Optional.of(labels);
    }
}
