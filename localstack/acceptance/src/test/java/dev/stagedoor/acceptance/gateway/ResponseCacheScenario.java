package dev.stagedoor.acceptance.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;

import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import dev.stagedoor.acceptance.theatre.Season;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import static org.assertj.core.api.Assertions.assertThat;

/** prod keeps the season for a minute; dev does not. The title of a show is changed behind the gateway to tell the two apart. */
@OnTarget
@Needs({Capability.RESPONSE_CACHE, Capability.VPC_LINK})
class ResponseCacheScenario {

    private static final String CHANGED = "The Understudy's Revenge";

    private final Target target;
    private String showId;
    private String title;

    ResponseCacheScenario(Target target) {
        this.target = target;
    }

    @BeforeEach
    void rememberTheTitle() throws IOException {
        flush();
        showId = Season.json(target, "/shows?limit=1").at("/shows/0/showId").asText();
        title = Season.json(target, "/shows?limit=1").at("/shows/0/title").asText();
    }

    @AfterEach
    void putTheTitleBack() {
        changeTitle(title);
        flush();
    }

    @Test
    void anAnswerIsKeptUntilItIsFlushed() throws IOException {
        assertThat(prod("/shows?limit=1").body()).contains(title);
        changeTitle(CHANGED);

        assertThat(Http.get(Http.at(target, "/shows?limit=1")).body()).as("dev has no cache").contains(CHANGED);
        assertThat(prod("/shows?limit=1").body()).as("kept").contains(title).doesNotContain(CHANGED);
        assertThat(prod("/shows?limit=2").body()).as("another key").contains(CHANGED);
        assertThat(prod("/shows?limit=1", "Origin", "https://example.org").body()).as("another key").contains(CHANGED);
        flush();
        assertThat(prod("/shows?limit=1").body()).contains(CHANGED);
    }

    @Test
    void maxAgeZeroOfSomebodyWhoDidNotSignIsIgnoredWithAWarning() throws IOException {
        assertThat(prod("/shows?limit=1").body()).contains(title);
        changeTitle(CHANGED);

        HttpResponse<String> ignored = prod("/shows?limit=1", "Cache-Control", "max-age=0");

        assertThat(ignored.statusCode()).isEqualTo(200);
        assertThat(ignored.body()).contains(title).doesNotContain(CHANGED);
        assertThat(ignored.headers().firstValue("Warning")).hasValueSatisfying(w -> assertThat(w).startsWith("199"));
    }

    @Test
    @Needs(Capability.EXPLAIN)
    void hitAndMissAreExplainedWithTheirKey() throws IOException {
        assertThat(target.command().explain(prod("/shows?limit=1"))).containsPattern("cache +miss")
                .containsPattern("kept for 60 s")
                .contains("method.request.querystring.limit=[1]");
        assertThat(target.command().explain(prod("/shows?limit=1"))).containsPattern("cache +hit")
                .doesNotContain("integrate");
    }

    private HttpResponse<String> prod(String path, String... headers) throws IOException {
        return Http.get(URI.create(target.output("ProdUrl") + path), headers);
    }

    private void flush() {
        try (ApiGatewayClient gateway = target.client(ApiGatewayClient.builder())) {
            gateway.flushStageCache(r -> r.restApiId(target.output("RestApiId")).stageName("prod"));
        }
    }

    private void changeTitle(String to) {
        try (DynamoDbClient tables = target.client(DynamoDbClient.builder())) {
            tables.updateItem(r -> r.tableName(target.output("ShowsTable"))
                    .key(Map.of("pk", AttributeValue.fromS("SHOW#" + showId), "sk", AttributeValue.fromS("SHOW")))
                    .updateExpression("SET title = :title")
                    .expressionAttributeValues(Map.of(":title", AttributeValue.fromS(to))));
        }
    }
}
