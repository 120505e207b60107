package dev.stagedoor.emulator.gateway.pipeline;

import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.StagePart;
import dev.stagedoor.emulator.gateway.exchange.StagePublication;
import dev.stagedoor.emulator.gateway.exchange.Step;
import dev.stagedoor.emulator.gateway.explain.StepNote;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;
import dev.stagedoor.emulator.gateway.usage.ApiStageId;
import dev.stagedoor.emulator.gateway.usage.Client;
import dev.stagedoor.emulator.gateway.usage.Clients;
import dev.stagedoor.emulator.gateway.usage.KnownKey;
import dev.stagedoor.emulator.gateway.usage.PlanMember;
import io.vertx.core.http.HttpHeaders;

/**
 * A method that wants an API key is for keys that are enabled and in a usage plan of the stage. What does not want one is not
 * counted either, even if a key is sent. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html">usage plans</a>.
 */
final class RequireApiKey implements Step, StagePart<ApiStageId> {

    private static final CharSequence HEADER = HttpHeaders.createOptimized("x-api-key");

    private static final StepNote NOT_WANTED = StepNote.of("not required");
    private static final Outcome MISSING = refuse("the method wants an API key in x-api-key");
    private static final Outcome UNKNOWN = refuse("there is no such API key");
    private static final Outcome DISABLED = refuse("the API key is disabled");
    private static final Outcome NO_PLAN = refuse("the API key is in no usage plan for this stage");

    private final Clients clients;

    RequireApiKey(Clients clients) {
        this.clients = clients;
    }

    private static Outcome refuse(String reason) {
        return Outcome.refuse(GatewayError.of(GatewayResponseType.INVALID_API_KEY, reason));
    }

    @Override
    public String name() {
        return "api key";
    }

    @Override
    public ApiStageId prepare(StagePublication publication) {
        return new ApiStageId(publication.snapshot().apiId(), publication.stage().stageName());
    }

    @Override
    public Outcome apply(Exchange exchange) {
        if (!exchange.method().definition().apiKeyRequired()) {
            exchange.trace().note(NOT_WANTED);
            return Outcome.NEXT;
        }
        String value = exchange.methodRequest().sent().get(HEADER);
        if (value == null || value.isEmpty()) {
            return MISSING;
        }
        KnownKey key = clients.find(value);
        if (key == null) {
            return UNKNOWN;
        }
        if (!key.enabled()) {
            return DISABLED;
        }
        Client client = key.at(exchange.stage().part(this));
        if (client == null) {
            return NO_PLAN;
        }
        exchange.client(client);
        PlanMember member = client.member();
        exchange.trace().note(step -> step.put("decision",
                "key " + member.key().id() + " in usage plan " + member.planName() + " (" + member.planId() + ")"));
        return Outcome.NEXT;
    }
}
