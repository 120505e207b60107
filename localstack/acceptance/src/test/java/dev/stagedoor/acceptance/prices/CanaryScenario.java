package dev.stagedoor.acceptance.prices;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.acceptance.target.Capability;
import dev.stagedoor.acceptance.target.ChangedDistribution;
import dev.stagedoor.acceptance.target.Http;
import dev.stagedoor.acceptance.target.Needs;
import dev.stagedoor.acceptance.target.OnTarget;
import dev.stagedoor.acceptance.target.Target;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.lambda.LambdaClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A new price rule is tried on a share of prod's requests, then promoted; the deployment after that leaves it so. */
@OnTarget
@Needs(Capability.ROLLBACK)
class CanaryScenario {

    /** A Thursday, on which the two rules differ. */
    private static final String QUESTION = "/prices?show=the-lamplighter&category=stalls&date=2027-01-14";

    private final Target target;

    CanaryScenario(Target target) {
        this.target = target;
    }

    @Test
    void aNewPriceRuleIsTriedOnAShareOfTheRequestsPromotedAndKept() throws IOException {
        String before = version("next");
        try {
            ChangedDistribution.of(target)
                    .replaceInDefinition("infra/stacks/prices.yaml", "PRICE_RULE: list", "PRICE_RULE: quiet-days")
                    .deploy();
            assertThat(version("dev")).as("a version of its own").isEqualTo(version("next")).isNotEqualTo(before);
            assertThat(rule(target.restApi())).as("which dev asks").isEqualTo("quiet-days");
            assertThat(rules(5)).as("prod stays where it is").containsExactly("list");

            assertThat(canary("start", "--percent", "50")).contains("50 % of the requests to stage prod");
            assertThat(rules(60)).containsExactly("list", "quiet-days");

            patch("/canarySettings/percentTraffic", "100");
            assertThat(rules(5)).containsExactly("quiet-days");
            assertThat(target.command().expect("status"))
                    .contains(
                            "canary: 100.0 % with {pricesAlias=next}, but its stack says 50.0 % with {pricesAlias=next}");

            assertThat(canary("rollback")).contains("stage prod has no canary any more");
            assertThat(rules(5)).containsExactly("list");
            canary("start", "--percent", "25");
            assertThat(canary("promote")).contains("stage prod asks the newest version of Prices only");
            assertThat(rules(20)).containsExactly("quiet-days");
            assertThat(target.command().expect("status")).doesNotContain("differs");
        } finally {
            ChangedDistribution.of(target).deploy();
        }
        assertThat(rules(5)).as("the next deployment does not undo it").containsExactly("quiet-days");
        target.command().expect("promote");
        assertThat(rules(5)).as("nor does prod keep it longer than it shall").containsExactly("list");
    }

    /** The rules by which prod answers so many requests. */
    private Set<String> rules(int requests) throws IOException {
        Set<String> rules = new TreeSet<>();
        for (int i = 0; i < requests; i++) {
            rules.add(rule(URI.create(target.output("ProdUrl"))));
        }
        return rules;
    }

    private static String rule(URI stage) throws IOException {
        String answer = Http.get(URI.create(stage + QUESTION)).body();
        return new ObjectMapper().readTree(answer).path("rule").asText(answer);
    }

    private String version(String alias) {
        try (LambdaClient lambda = target.client(LambdaClient.builder())) {
            return lambda.getAlias(get -> get.functionName("stagedoor-prices").name(alias)).functionVersion();
        }
    }

    private String canary(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("canary"));
        command.addAll(List.of(arguments));
        return target.command().expect(command.toArray(String[]::new));
    }

    private void patch(String path, String value) {
        try (ApiGatewayClient gateway = target.client(ApiGatewayClient.builder())) {
            gateway.updateStage(r -> r.restApiId(target.output("RestApiId")).stageName("prod")
                    .patchOperations(p -> p.op(Op.REPLACE).path(path).value(value)));
        }
    }
}
