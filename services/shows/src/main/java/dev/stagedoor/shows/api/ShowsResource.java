package dev.stagedoor.shows.api;

import dev.stagedoor.shows.domain.Page;
import dev.stagedoor.shows.domain.Performance;
import dev.stagedoor.shows.domain.Position;
import dev.stagedoor.shows.domain.Programme;
import dev.stagedoor.shows.domain.Show;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The season over HTTP: shows, and the performances of a show. */
@Path("/shows")
public class ShowsResource {

    private final Programme programme;
    private final Answers answers;

    @Inject
    public ShowsResource(Programme programme, Answers answers) {
        this.programme = programme;
        this.answers = answers;
    }

    @GET
    @Operation(summary = "Shows, by the date of their first performance")
    @Parameter(name = "city", in = ParameterIn.QUERY, description = "only shows that play there")
    @Parameter(name = "genre", in = ParameterIn.QUERY)
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "yyyy-MM-dd: only shows that play then or later")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "yyyy-MM-dd: only shows that play then or earlier")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 100, 20 by default")
    @Parameter(name = "next", in = ParameterIn.QUERY, description = "from the page before")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ShowPage.class)))
    public Response list(@Context UriInfo uri, @Context Request request) {
        Query query = Query.of(uri, "city", "genre", "from", "to", "limit", "next");
        Page<Show, Position> page = programme.shows(query.filter(), query.limit(20),
                query.text("next").map(PageToken::readPosition));
        return answers.cacheable(request, ShowPage.of(page));
    }

    @GET
    @Path("{showId}")
    @Operation(summary = "A show, with its cast, prices and tour")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Show.class)))
    @APIResponse(responseCode = "404", content = @Content(mediaType = Problem.MEDIA_TYPE))
    public Response show(@PathParam("showId") String showId, @Context UriInfo uri, @Context Request request) {
        Query.of(uri);
        return answers.cacheable(request, programme.show(showId));
    }

    @GET
    @Path("{showId}/performances")
    @Operation(summary = "The performances of a show, in the order of time")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 100, 50 by default")
    @Parameter(name = "next", in = ParameterIn.QUERY, description = "from the page before")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PerformancePage.class)))
    @APIResponse(responseCode = "404", content = @Content(mediaType = Problem.MEDIA_TYPE))
    public Response performances(@PathParam("showId") String showId, @Context UriInfo uri, @Context Request request) {
        Query query = Query.of(uri, "limit", "next");
        Page<Performance, String> page = programme.performances(showId, query.limit(50),
                query.text("next").map(PageToken::readPerformanceId));
        return answers.cacheable(request, PerformancePage.of(page));
    }

    @GET
    @Path("{showId}/performances/{performanceId}")
    @Operation(summary = "One performance")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Performance.class)))
    @APIResponse(responseCode = "404", content = @Content(mediaType = Problem.MEDIA_TYPE))
    public Response performance(@PathParam("showId") String showId, @PathParam("performanceId") String performanceId,
            @Context UriInfo uri, @Context Request request) {
        Query.of(uri);
        return answers.cacheable(request, programme.performance(showId, performanceId));
    }
}
