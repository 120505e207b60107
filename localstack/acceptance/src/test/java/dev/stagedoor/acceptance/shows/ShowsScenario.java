package dev.stagedoor.acceptance.shows;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import dev.stagedoor.acceptance.theatre.Season;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The season, through the gateway, over the VPC link and the load balancer, from a container in front of DynamoDB. */
@OnTarget
@Needs(Capability.VPC_LINK)
class ShowsScenario {

    private final Target target;

    ShowsScenario(Target target) {
        this.target = target;
    }

    @Test
    void theWholeSeasonComesInPages() throws IOException {
        Set<String> ids = new HashSet<>();
        String next = "";
        do {
            JsonNode page = Season.json(target, "/shows?limit=7" + (next.isEmpty() ? "" : "&next=" + next));
            assertThat(page.path("shows").size()).isLessThanOrEqualTo(7);
            page.path("shows")
                    .forEach(show -> assertThat(ids.add(show.path("showId").asText())).as("comes once").isTrue());
            next = page.path("next").asText("");
        } while (!next.isEmpty());
        assertThat(ids).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void filtersHold() throws IOException {
        JsonNode lyon = Season.json(target, "/shows?city=Lyon").path("shows");
        assertThat(lyon).isNotEmpty().allSatisfy(show -> assertThat(show.path("cities").toString()).contains("Lyon"));
        assertThat(Season.json(target, "/shows?city=Atlantis").path("shows")).isEmpty();
    }

    @Test
    void aShowHasItsPerformances() throws IOException {
        String id = Season.json(target, "/shows?limit=1").at("/shows/0/showId").asText();
        JsonNode show = Season.json(target, "/shows/" + id);
        assertThat(show.path("title").asText()).isNotBlank();
        assertThat(show.path("cast")).isNotEmpty();
        JsonNode performances = Season.json(target, "/shows/" + id + "/performances").path("performances");
        assertThat(performances).isNotEmpty();
        String performance = performances.get(0).path("performanceId").asText();
        assertThat(Season.json(target, "/shows/" + id + "/performances/" + performance).path("performanceId").asText())
                .isEqualTo(performance);
    }

    @Test
    void anUnchangedAnswerIs304() throws IOException {
        HttpResponse<String> first = Http.get(Http.at(target, "/shows"));
        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = Http.get(Http.at(target, "/shows"), "If-None-Match", etag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void problemsAreProblemJson() throws IOException {
        HttpResponse<String> missing = Http.get(Http.at(target, "/shows/no-such-show"));
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(new ObjectMapper().readTree(missing.body()).path("type").asText()).endsWith("UnknownShow");
        assertThat(Http.get(Http.at(target, "/shows?limit=0")).statusCode()).isEqualTo(400);
        assertThat(Http.get(Http.at(target, "/shows?colour=red")).statusCode()).isEqualTo(400);
    }
}
