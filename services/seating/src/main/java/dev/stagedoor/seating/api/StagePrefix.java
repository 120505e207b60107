package dev.stagedoor.seating.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * The one place that knows of stages. Behind a VPC link the path may begin with the API's stage, as in {@code /dev/soap/seating};
 * AWS's guide says so and leaves open when. Both forms are answered alike.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html">private
 *      integrations</a>
 */
public class StagePrefix {

    private static final String SOAP = "/soap/";
    /** Before anything that looks at the path. */
    private static final int FIRST = 1_000;

    void register(@Observes Filters filters) {
        filters.register(StagePrefix::remove, FIRST);
    }

    private static void remove(RoutingContext request) {
        String path = without(request.normalizedPath());
        if (path.equals(request.normalizedPath())) {
            request.next();
        } else {
            String query = request.request().query();
            request.reroute(query == null ? path : path + '?' + query);
        }
    }

    /** The path without a first segment that stands before {@code /soap/}. */
    static String without(String path) {
        int second = path.indexOf('/', 1);
        return !path.startsWith(SOAP) && second > 0 && path.startsWith(SOAP, second) ? path.substring(second) : path;
    }
}
