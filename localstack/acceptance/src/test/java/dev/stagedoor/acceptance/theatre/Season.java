package dev.stagedoor.acceptance.theatre;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Target;

/** Performances of the deployed season, each handed out once, so that scenarios do not take each other's seats. */
public final class Season {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static List<String> performances;

    private Season() {}

    /** A performance that no other scenario of this run uses. */
    public static synchronized String performance(Target target) throws IOException {
        if (performances == null) {
            performances = load(target);
        }
        return performances.get(NEXT.getAndIncrement());
    }

    private static List<String> load(Target target) throws IOException {
        List<String> ids = new ArrayList<>();
        JsonNode shows = json(target, "/shows?limit=50").path("shows");
        for (JsonNode show : shows) {
            JsonNode page = json(target, "/shows/" + show.path("showId").asText() + "/performances");
            page.path("performances").forEach(p -> ids.add(p.path("performanceId").asText()));
        }
        if (ids.size() < 100) {
            throw new AssertionError("A season of " + ids.size() + " performances: " + shows);
        }
        return ids;
    }

    public static JsonNode json(Target target, String path) throws IOException {
        return new ObjectMapper().readTree(Http.get(Http.at(target, path)).body());
    }
}
