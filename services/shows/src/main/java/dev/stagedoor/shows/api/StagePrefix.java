package dev.stagedoor.shows.api;

import java.net.URI;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriBuilder;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The one place that knows of stages. Behind a VPC link the path may begin with the API's stage, as in {@code /dev/shows};
 * AWS's guide says so and leaves open when. Both forms are answered alike.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html">private
 *      integrations</a>
 */
public class StagePrefix {

    private static final String SHOWS = "/shows";

    @ServerRequestFilter(preMatching = true)
    public void remove(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        String path = without(uri.getRawPath());
        if (!path.equals(uri.getRawPath())) {
            request.setRequestUri(UriBuilder.fromUri(uri).replacePath(path).build());
        }
    }

    /** The path without a first segment that stands before {@code /shows}. */
    static String without(String path) {
        int second = path.indexOf('/', 1);
        boolean ours = isShows(path);
        return !ours && second > 0 && isShows(path.substring(second)) ? path.substring(second) : path;
    }

    private static boolean isShows(String path) {
        return path.equals(SHOWS) || path.startsWith(SHOWS + "/");
    }
}
