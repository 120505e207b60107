package dev.stagedoor.emulator.gateway.pipeline;

import java.util.List;
import java.util.stream.Stream;

import dev.stagedoor.emulator.gateway.exchange.Exchange;
import dev.stagedoor.emulator.gateway.exchange.GatewayError;
import dev.stagedoor.emulator.gateway.exchange.Outcome;
import dev.stagedoor.emulator.gateway.exchange.StagePart;
import dev.stagedoor.emulator.gateway.exchange.StagePublication;
import dev.stagedoor.emulator.gateway.exchange.Step;
import dev.stagedoor.emulator.gateway.model.GatewayResponseType;
import dev.stagedoor.emulator.gateway.usage.Client;
import dev.stagedoor.emulator.gateway.usage.Throttles;
import dev.stagedoor.emulator.gateway.usage.TokenBucket;

/**
 * Every limit that is set must have a token, from the narrowest to the widest: the client's for the method, the client's, the
 * stage's for the method, the account's, which all APIs share. A request that one of them refuses takes nothing from any, nor from
 * the client's quota: so an overloaded API whose own limit stops it leaves the account's tokens to the others. See <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html">throttling</a>.
 */
final class Throttle implements Step, StagePart<StageThrottles> {

    private static final List<Outcome> THROTTLED = Stream.of(ThrottleNote.LIMITS)
            .map(limit -> Outcome.refuse(GatewayError.of(GatewayResponseType.THROTTLED,
                    "the limit of the " + limit + " is used up")))
            .toList();

    private final Throttles throttles;
    private final TokenBucket account;
    private final TokenBucket[] accountOnly;

    Throttle(Throttles throttles, TokenBucket account) {
        this.throttles = throttles;
        this.account = account;
        this.accountOnly = new TokenBucket[]{null, null, null, account};
    }

    @Override
    public String name() {
        return "throttle";
    }

    @Override
    public StageThrottles prepare(StagePublication publication) {
        return StageThrottles.of(publication, publication.before(this), throttles);
    }

    @Override
    public Outcome apply(Exchange exchange) {
        TokenBucket[] buckets = buckets(exchange);
        int[] left = new int[buckets.length];
        exchange.trace().note(new ThrottleNote(buckets, left));
        for (int i = 0; i < buckets.length; i++) {
            left[i] = buckets[i] == null ? 0 : buckets[i].take();
            if (left[i] == TokenBucket.NONE) {
                giveBack(buckets, i);
                UsagePlanQuota.giveBack(exchange);
                return THROTTLED.get(i);
            }
        }
        return Outcome.NEXT;
    }

    /** In the order of {@link ThrottleNote#LIMITS}; null where there is no limit. */
    private TokenBucket[] buckets(Exchange exchange) {
        StageThrottles stage = exchange.stage().part(this);
        TokenBucket ofStage = stage.bucket(exchange.method());
        Client client = exchange.client();
        if (client == null) {
            return ofStage == null ? accountOnly : new TokenBucket[]{null, null, ofStage, account};
        }
        TokenBucket ofMethod = client.methodBuckets().get(stage.name(exchange.method()));
        return new TokenBucket[]{ofMethod, client.member().bucket(), ofStage, account};
    }

    private static void giveBack(TokenBucket[] buckets, int end) {
        for (int i = 0; i < end; i++) {
            if (buckets[i] != null) {
                buckets[i].giveBack();
            }
        }
    }
}
