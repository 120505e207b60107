package dev.stagedoor.shows.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stagedoor.shows.domain.Page;
import dev.stagedoor.shows.domain.Position;
import dev.stagedoor.shows.domain.Show;

/** A page of shows. {@code next} is there if there is more. */
record ShowPage(List<ShowSummary> shows, @JsonInclude(JsonInclude.Include.NON_NULL) String next) {

    static ShowPage of(Page<Show, Position> page) {
        return new ShowPage(page.items().stream().map(ShowSummary::of).toList(),
                page.next().map(PageToken::write).orElse(null));
    }
}
