package dev.stagedoor.emulator.states.path;

import java.util.ArrayList;
import java.util.List;

import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Predicate;

/**
 * The filters with regular expressions of a path, which are evaluated by us and not by Jayway: Java's matching of a
 * text can be stopped only from within the text.
 *
 * @param path the path with {@code [?]} for each of them
 */
record RegexFilters(String path, Predicate[] predicates) {

    private static final String OPENING = "[?(";

    /** @throws InvalidPathException if such a filter cannot be read */
    static RegexFilters takenOutOf(String path) {
        if (!path.contains("=~")) {
            return new RegexFilters(path, new Predicate[0]);
        }
        StringBuilder rest = new StringBuilder();
        List<Predicate> predicates = new ArrayList<>();
        int at = 0;
        while (at < path.length()) {
            char c = path.charAt(at);
            int end = at + 1;
            if (c == '\'' || c == '"') {
                end = FilterText.endOfQuoted(path, at);
                rest.append(path, at, end);
            } else if (path.startsWith(OPENING, at)) {
                end = FilterText.endOf(path, at + OPENING.length(), ")") + 1;
                String filter = path.substring(at + OPENING.length(), end - 1);
                if (end >= path.length() || path.charAt(end) != ']') {
                    throw new InvalidPathException("A filter is not closed");
                }
                if (FilterText.hasRegex(filter)) {
                    predicates.add(new FilterParser(filter).parse());
                    rest.append("[?]");
                    end++;
                } else {
                    rest.append(path, at, end);
                }
            } else if (path.startsWith("[?]", at)) {
                throw new InvalidPathException("A filter is empty");
            } else {
                rest.append(c);
            }
            at = end;
        }
        return new RegexFilters(rest.toString(), predicates.toArray(new Predicate[0]));
    }

    JsonPath compile() {
        return JsonPath.compile(path, predicates);
    }
}
