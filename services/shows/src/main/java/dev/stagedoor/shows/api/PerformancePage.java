package dev.stagedoor.shows.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.stagedoor.shows.domain.Page;
import dev.stagedoor.shows.domain.Performance;

/** A page of performances. {@code next} is there if there is more. */
record PerformancePage(List<Performance> performances, @JsonInclude(JsonInclude.Include.NON_NULL) String next) {

    static PerformancePage of(Page<Performance, String> page) {
        return new PerformancePage(page.items(), page.next().map(PageToken::write).orElse(null));
    }
}
