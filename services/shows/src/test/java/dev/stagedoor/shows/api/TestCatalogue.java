package dev.stagedoor.shows.api;

import java.util.Optional;

import dev.stagedoor.shows.domain.CatalogueUnavailableException;
import dev.stagedoor.shows.domain.Playbill;
import dev.stagedoor.shows.domain.Show;
import dev.stagedoor.shows.store.InMemoryCatalogue;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** Stands in for the table in component tests. It can be made to fail. */
@Alternative
@Priority(1)
@Singleton
public class TestCatalogue extends InMemoryCatalogue {

    volatile boolean gone;

    public TestCatalogue() {
        super(Playbill.shows(), Playbill.performances());
    }

    @Override
    public Optional<Show> show(String showId) {
        if (gone) {
            throw new CatalogueUnavailableException(new IllegalStateException("table gone"));
        }
        if (showId.equals("a-defect")) {
            throw new IllegalStateException("a secret that must not get out");
        }
        return super.show(showId);
    }
}
