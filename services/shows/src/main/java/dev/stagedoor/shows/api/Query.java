package dev.stagedoor.shows.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.stagedoor.shows.domain.InvalidQueryException;
import dev.stagedoor.shows.domain.ShowFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;

/** The query of a request. A parameter that does not exist is refused: ignored, a misspelt filter would show everything. */
record Query(MultivaluedMap<String, String> parameters) {

    private static final int MAX_LIMIT = 100;
    private static final int MAX_LENGTH = 200;

    /** @throws InvalidQueryException if there are other parameters than these, or one of them twice */
    static Query of(UriInfo uri, String... known) {
        MultivaluedMap<String, String> parameters = uri.getQueryParameters();
        for (var parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            if (!Set.of(known).contains(name)) {
                throw new InvalidQueryException("There is no query parameter " + name.substring(0, Math.min(40,
                        name.length())) + (known.length == 0 ? "" : ", only " + String.join(", ", known)));
            }
            if (parameter.getValue().size() != 1 || parameter.getValue().get(0).length() > MAX_LENGTH) {
                throw new InvalidQueryException(name + " must be given once, with at most " + MAX_LENGTH
                        + " characters");
            }
        }
        return new Query(parameters);
    }

    /** The parameter, if it is there and not empty. */
    Optional<String> text(String name) {
        List<String> values = parameters.get(name);
        return values == null ? Optional.empty() : Optional.of(values.get(0)).filter(text -> !text.isBlank());
    }

    int limit(int otherwise) {
        String text = text("limit").orElse(Integer.toString(otherwise));
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > MAX_LIMIT) {
            throw new InvalidQueryException("limit must be 1 to " + MAX_LIMIT);
        }
        return Integer.parseInt(text);
    }

    ShowFilter filter() {
        return new ShowFilter(text("city"), text("genre"), date("from"), date("to"));
    }

    private Optional<LocalDate> date(String name) {
        try {
            return text(name).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new InvalidQueryException(name + " must be a date, such as 2027-01-14");
        }
    }
}
