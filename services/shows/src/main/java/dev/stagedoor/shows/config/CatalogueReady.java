package dev.stagedoor.shows.config;

import dev.stagedoor.shows.domain.Catalogue;
import dev.stagedoor.shows.domain.CatalogueUnavailableException;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the table answers, so that a release with a wrong table or role never gets traffic. Looking for a show that
 * cannot exist needs no right that the service would not have anyway.
 */
@Readiness
public class CatalogueReady implements HealthCheck {

    private final Catalogue catalogue;

    @Inject
    public CatalogueReady(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            catalogue.show("-");
            return HealthCheckResponse.up("catalogue");
        } catch (CatalogueUnavailableException e) {
            return HealthCheckResponse.named("catalogue").down().withData("cause", String.valueOf(e.getCause()))
                    .build();
        }
    }
}
