package dev.stagedoor.shows.api;

import dev.stagedoor.shows.domain.CatalogueUnavailableException;
import dev.stagedoor.shows.domain.InvalidQueryException;
import dev.stagedoor.shows.domain.UnknownPerformanceException;
import dev.stagedoor.shows.domain.UnknownShowException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a failure gets its status, name and title. */
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    public Response of(InvalidQueryException e) {
        return Problem.of(400, "BadRequest", "Bad request", e.getMessage());
    }

    @ServerExceptionMapper
    public Response of(UnknownShowException e) {
        return Problem.of(404, "UnknownShow", "No such show", e.getMessage());
    }

    @ServerExceptionMapper
    public Response of(UnknownPerformanceException e) {
        return Problem.of(404, "UnknownPerformance", "No such performance", e.getMessage());
    }

    @ServerExceptionMapper
    public Response of(CatalogueUnavailableException e) {
        LOG.error(e.getMessage(), e);
        return Problem.of(503, "CatalogueUnavailable", "The programme is out of reach", "Try again in a moment");
    }

    /** What the framework refuses: an unknown path, a method that is not there, a media type that we do not speak. */
    @ServerExceptionMapper
    public Response of(WebApplicationException e) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        String name = status.getReasonPhrase().replace(" ", "");
        return Problem.of(status.getStatusCode(), name, status.getReasonPhrase(), "This service has no such thing");
    }

    @ServerExceptionMapper
    public Response of(RuntimeException e) {
        LOG.error("A defect", e);
        return Problem.of(500, "Defect", "Something is broken here", "It is not your request; it has been logged");
    }
}
