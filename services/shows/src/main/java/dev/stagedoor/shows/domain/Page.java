package dev.stagedoor.shows.domain;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param next where to go on, if there is more
 */
public record Page<T, P>(List<T> items, Optional<P> next) {

    public Page {
        items = List.copyOf(items);
    }
}
